using CrediCare.Data.Rates;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>What stands on the page of the application: what is offered, and what is agreed to.</summary>
public sealed record ApplicationOffer(IReadOnlyList<Package> Packages, AgreementTextRow Agreement, bool HasRegister)
{
    private const char HeadingMark = '#';

    public IEnumerable<AgreementParagraph> Paragraphs(string language) =>
        TextOf(Agreement, language)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(words => new AgreementParagraph(words.TrimStart(HeadingMark).Trim(), words[0] == HeadingMark));

    /// <summary>The agreement as a reader of this language is shown it.</summary>
    public static string TextOf(AgreementTextRow agreement, string language) =>
        language == PortalLanguage.Norwegian ? agreement.TextNb : agreement.TextEn;
}

/// <summary>A paragraph of the agreement, or a heading in it.</summary>
public sealed record AgreementParagraph(string Words, bool IsHeading);
