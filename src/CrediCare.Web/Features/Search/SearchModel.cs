using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Search;

/// <summary>What was typed, and which page of the answer.</summary>
public sealed class SearchForm
{
    private const int MostCharacters = 100;

    public string? Q { get; set; }
    public string? Page { get; set; }

    public string Typed => TypedText.Cut((Q ?? "").Trim(), MostCharacters);
    public int ChosenPage => int.TryParse(Page, out var page) && page is > 0 and <= 1_000_000 ? page : 1;
}

/// <summary>The answer to a search; debtors and registrations on its first page.</summary>
public sealed record SearchModel(SearchForm Form, int Total, CaseTable Table) : IPeopleListed
{
    public const int MostRegistrations = 10;

    public IReadOnlyList<DebtorHit> Debtors { get; init; } = [];
    public IReadOnlyList<RegistrationHit> Registrations { get; init; } = [];

    /// <summary>How many registrations there are, shown or not.</summary>
    public int RegistrationTotal { get; init; }

    public int LinesShown => Table.Rows.Count + Debtors.Count + Registrations.Count;

    /// <summary>From 1; the last one where the address asks for one beyond it.</summary>
    public int Page { get; init; } = 1;

    public int Pages => PagesOf(Total);

    public static int PagesOf(int total) => (total + CaseRows.PerPage - 1) / CaseRows.PerPage;

    public static SearchModel Nothing(SearchForm form) => new(form, 0, new CaseTable([], false, false));
}

/// <summary>What is suggested while one types.</summary>
public sealed record SuggestionsModel(
    string Typed,
    IReadOnlyList<DebtorHit> Debtors,
    IReadOnlyList<CaseHit> Cases,
    IReadOnlyList<RegistrationHit> Registrations,
    bool ShowsCreditor
) : IPeopleListed
{
    /// <summary>Fewer say nothing yet.</summary>
    public const int FewestCharacters = 2;

    public int LinesShown => Debtors.Count + Cases.Count + Registrations.Count;

    public static SuggestionsModel None(string typed) => new(typed, [], [], [], false);
}

/// <summary>A debtor, with the place and how many cases the viewer sees.</summary>
public sealed record DebtorHit(string PublicId, string Name, string? City, string CreditorName, int Cases);

/// <summary>A case that may be meant.</summary>
public sealed record CaseHit(string CaseNumber, string DebtorName, string CreditorName, CaseStage Stage);

/// <summary>A registration that is no case yet, or never became one.</summary>
public sealed record RegistrationHit(
    string PublicId,
    string DebtorName,
    string InvoiceNumber,
    string CreditorName,
    RegistrationState State
);
