using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.TestKit;

/// <summary>Many people at once, for what has to be tried on many.</summary>
public static class AddedPeople
{
    /// <summary>Readers at the first creditor, all with the same password.</summary>
    /// <param name="site">Where.</param>
    /// <param name="addresses">Of whom.</param>
    /// <param name="password">Theirs.</param>
    /// <param name="iterations">What their hash costs to check.</param>
    public static Task AddReadersAsync(this PortalFactory site, IEnumerable<string> addresses, string password, int iterations) =>
        site.AddAsync(addresses, "Prøve Person", MembershipRole.Reader, password, iterations);

    /// <summary>One more administrator of the first creditor.</summary>
    public static Task AddAdministratorAsync(this PortalFactory site, string address, string name) =>
        site.AddAsync([address], name, MembershipRole.Administrator, PortalFactory.Password, iterations: 1_000);

    private static Task AddAsync(
        this PortalFactory site,
        IEnumerable<string> addresses,
        string name,
        MembershipRole role,
        string password,
        int iterations
    )
    {
        var hasher = new PasswordHasher<PortalUser>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        var hash = hasher.HashPassword(new PortalUser(), password);
        return site.WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.OrderBy(one => one.Id).FirstAsync();
            foreach (var address in addresses)
            {
                var user = new PortalUser
                {
                    Email = address,
                    NormalizedEmail = address.ToUpperInvariant(),
                    UserName = address,
                    NormalizedUserName = address.ToUpperInvariant(),
                    FullName = name,
                    EmailConfirmed = true,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                    PasswordHash = hash,
                    CreatedAtUtc = site.Clock.UtcNow,
                };
                context.AddRange(user, Membership.Grant(user.Id, creditor.Id, role, null, null, site.Clock.UtcNow));
            }

            await context.SaveChangesAsync();
        });
    }
}
