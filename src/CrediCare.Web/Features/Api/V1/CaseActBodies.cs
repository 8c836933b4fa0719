using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Cases.Acts;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What the debtor has paid straight to the creditor.</summary>
/// <param name="AmountOre">In whole øre, above 0; a thousand million kroner at most.</param>
/// <param name="PaidOn">The day in Oslo.</param>
/// <param name="InvoiceNumber">Of which invoice; may be left out where the case has one only.</param>
/// <param name="IsAnother">It is another payment than one of the same amount and day that is booked already.</param>
public sealed record PaymentBody(long AmountOre, DateOnly PaidOn, string? InvoiceNumber, bool? IsAnother);

/// <summary>What the creditor takes back of an invoice.</summary>
/// <param name="Extent">All that is left of every invoice, which closes the case without cost; or a part.</param>
/// <param name="AmountOre">How much, in whole øre, where it is a part.</param>
/// <param name="InvoiceNumber">Of which invoice, where it is a part and the case has several.</param>
/// <param name="Reason">Why.</param>
public sealed record CreditNoteBody(CreditExtent Extent, long? AmountOre, string? InvoiceNumber, string Reason);

/// <summary>A message about a case.</summary>
public sealed record MessageBody(string Text);

/// <summary>A message that was written.</summary>
/// <param name="By">Who wrote it.</param>
/// <param name="ByStaff">Somebody at the agency did.</param>
/// <param name="WrittenAt">In UTC.</param>
public sealed record MessageAnswer(
    string Id,
    string Text,
    string By,
    bool ByStaff,
    DateTime WrittenAt,
    IReadOnlyList<DocumentAnswer> Documents
);

/// <summary>A document of a case or of a message; its content is fetched by its id.</summary>
public sealed record DocumentAnswer(
    string Id,
    string FileName,
    string MediaType,
    int LengthBytes,
    string Sha256,
    DateTime UploadedAt
)
{
    public static DocumentAnswer Of(Document one) =>
        new(one.PublicId, one.FileName, FileSignature.MediaTypeOf(one.Type), one.LengthBytes, one.Sha256, one.UploadedAtUtc);
}
