using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding;

/// <summary>
/// The made-up people and firms of a development machine: one sign-in per role, three creditors, one accountant for two
/// of them. Can be run again: what is there already is left as it is.
/// </summary>
public sealed class DemoPeople(
    PortalContext context,
    IPasswordHasher<PortalUser> passwords,
    ILookupNormalizer names,
    TimeProvider clock
)
{
    private const string Domain = "@demo.example";

    /// <summary>Everyone who can sign in, in the order the sign-in page offers them.</summary>
    public static IReadOnlyList<DemoSignIn> SignIns { get; } =
    [
        new("kreditor" + Domain, "Amina Øvingsen", DemoFirms.Kvistbekk.Name, DemoRole.CreditorAdministrator),
        new("leser" + Domain, "Jonas Lesevik", DemoFirms.Kvistbekk.Name, DemoRole.CreditorReader),
        new("kreditor2" + Domain, "Siri Prøvestad", DemoFirms.Maltrost.Name, DemoRole.CreditorAdministrator),
        new("regnskap" + Domain, "Berit Eksemplund", DemoFirms.Office.Name, DemoRole.Accountant),
        new("saksbehandler" + Domain, "Odd Utkastnes", "CrediCare", DemoRole.Caseworker),
        new("admin" + Domain, "Mona Prøvedal", "CrediCare", DemoRole.AgencyAdministrator),
    ];

    public static bool IsDemoAddress(string? email) => email?.EndsWith(Domain, StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="password">What all of them sign in with; an account that exists keeps the one it has.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved before its end.</param>
    public async Task SeedAsync(string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var creditors = new Dictionary<string, Creditor>(StringComparer.Ordinal);
        foreach (var firm in DemoFirms.Creditors)
            creditors[firm.Name] = await CreditorAsync(firm, now, cancellationToken);
        foreach (var person in SignIns)
        {
            var user = await UserAsync(person, password, now, cancellationToken);
            foreach (var (firm, role) in AccessOf(person))
                await GrantAsync(user, creditors[firm], role, person, now, cancellationToken);
        }

        await DemoPackages.SeedAsync(context, cancellationToken);
        await DemoPlaces.SeedAsync(context, now, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<(string Firm, MembershipRole Role)> AccessOf(DemoSignIn person) =>
        person.Role switch
        {
            DemoRole.CreditorAdministrator => [(person.Workplace, MembershipRole.Administrator)],
            DemoRole.CreditorReader => [(person.Workplace, MembershipRole.Reader)],
            DemoRole.Accountant =>
            [
                (DemoFirms.Kvistbekk.Name, MembershipRole.Member),
                (DemoFirms.Maltrost.Name, MembershipRole.Administrator),
            ],
            DemoRole.Caseworker or DemoRole.AgencyAdministrator => [],
        };

    private async Task<Creditor> CreditorAsync(DemoFirm firm, DateTime now, CancellationToken cancellationToken)
    {
        if (
            await context.Creditors.SingleOrDefaultAsync(
                one => one.OrganisationNumber == firm.OrganisationNumber,
                cancellationToken
            ) is
            { } found
        )
            return found;
        var creditor = Creditor.Create(
            firm.Name,
            firm.OrganisationNumber,
            firm.Address,
            firm.Email,
            firm.Phone,
            firm.BankAccount,
            firm.DeductsVat,
            now
        );
        foreach (var portfolio in firm.Portfolios)
            creditor.AddPortfolio(portfolio);
        context.Add(creditor);
        return creditor;
    }

    private async Task<PortalUser> UserAsync(
        DemoSignIn person,
        string password,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var normalised = names.NormalizeEmail(person.Email);
        if (await context.Users.SingleOrDefaultAsync(one => one.NormalizedEmail == normalised, cancellationToken) is { } found)
            return found;
        var user = new PortalUser
        {
            Email = person.Email,
            NormalizedEmail = normalised,
            UserName = person.Email,
            NormalizedUserName = names.NormalizeName(person.Email),
            EmailConfirmed = true,
            FullName = person.FullName,
            StaffRole = person.Role switch
            {
                DemoRole.Caseworker => StaffRole.Caseworker,
                DemoRole.AgencyAdministrator => StaffRole.Administrator,
                DemoRole.CreditorAdministrator or DemoRole.CreditorReader or DemoRole.Accountant => null,
            },
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAtUtc = now,
        };
        user.PasswordHash = passwords.HashPassword(user, password);
        context.Add(user);
        return user;
    }

    private async Task GrantAsync(
        PortalUser user,
        Creditor creditor,
        MembershipRole role,
        DemoSignIn person,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (await context.Memberships.AnyAsync(one => one.UserId == user.Id && one.CreditorId == creditor.Id, cancellationToken))
            return;
        // They have been here for a while: whoever is new may not confirm where money is paid.
        var since = now.AddYears(-1);
        var membership = Membership.Grant(user.Id, creditor.Id, role, portfolioIds: null, lastDay: null, since);
        membership.TakeUp(since);
        if (person.Role == DemoRole.Accountant)
            membership.OnBehalfOf(DemoFirms.Office.Name, DemoFirms.Office.OrganisationNumber);
        context.Add(membership);
    }
}

/// <summary>Someone who can sign in on a development machine.</summary>
public sealed record DemoSignIn(string Email, string FullName, string Workplace, DemoRole Role);

public enum DemoRole
{
    CreditorAdministrator,
    CreditorReader,
    Accountant,
    Caseworker,
    AgencyAdministrator,
}
