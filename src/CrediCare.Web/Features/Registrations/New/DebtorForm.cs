namespace CrediCare.Web.Features.Registrations.New;

/// <summary>The first step as it was typed, right or wrong.</summary>
public sealed record DebtorForm
{
    /// <summary>The portfolio's public id; empty where there is only one.</summary>
    public string? Portfolio { get; init; }

    /// <summary>A <see cref="Domain.Debtors.DebtorKind"/>.</summary>
    public string? Kind { get; init; }

    public string? Name { get; init; }
    public string? OrganisationNumber { get; init; }
    public string? BirthDate { get; init; }

    /// <summary>The sender says that the birth number is really needed.</summary>
    public bool NeedsBirthNumber { get; init; }

    public string? BirthNumber { get; init; }
    public string? Street { get; init; }
    public string? StreetExtra { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }

    /// <summary>ISO 3166, two letters; empty is Norway.</summary>
    public string? Country { get; init; }

    public string? Phone { get; init; }
    public string? Email { get; init; }
}
