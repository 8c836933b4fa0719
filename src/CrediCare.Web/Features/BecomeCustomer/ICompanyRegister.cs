using CrediCare.Domain;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>Where a company's name and address can be looked up by its organisation number.</summary>
public interface ICompanyRegister
{
    /// <summary>Whether there is anything to ask; without it the page does not offer to look up.</summary>
    bool IsThere { get; }

    /// <returns>Null when the number is not in the register or it does not answer.</returns>
    Task<RegisteredCompany?> FindAsync(OrganisationNumber number, CancellationToken cancellationToken);
}

/// <summary>A company as its register has it.</summary>
public sealed record RegisteredCompany(string Name, PostalAddress Address);

/// <summary>No register: names and addresses are typed. What the portal comes with, because it needs no network.</summary>
public sealed class NoCompanyRegister : ICompanyRegister
{
    public bool IsThere => false;

    public Task<RegisteredCompany?> FindAsync(OrganisationNumber number, CancellationToken cancellationToken) =>
        Task.FromResult<RegisteredCompany?>(null);
}
