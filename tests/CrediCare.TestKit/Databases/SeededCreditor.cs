using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;

namespace CrediCare.TestKit.Databases;

/// <summary>A creditor with one portfolio and one member who sends claims.</summary>
public sealed record SeededCreditor(Guid CreditorId, Guid PortfolioId, Guid UserId, string Name)
{
    private const string SecurityStamp = "the-same-all-along";

    public static async Task<SeededCreditor> CreateAsync(
        PortalContext context,
        DateTime nowUtc,
        CreditorStanding standing = CreditorStanding.Active,
        bool portfolioIsClosed = false
    )
    {
        var unique = Guid.NewGuid().ToString("N");
        var user = new PortalUser
        {
            UserName = $"{unique}@kreditor.example",
            NormalizedUserName = $"{unique}@KREDITOR.EXAMPLE".ToUpperInvariant(),
            Email = $"{unique}@kreditor.example",
            FullName = "Kari Kreditor",
            SecurityStamp = SecurityStamp,
            CreatedAtUtc = nowUtc,
        };
        var creditor = Creditor.Create(
            $"Fjordlys {unique[..6]} AS",
            SyntheticNumbers.Organisation(Random.Shared.Next(9_000_000)),
            PostalAddress.Unknown,
            user.Email,
            null,
            null,
            deductsVat: true,
            nowUtc
        );
        var portfolio = creditor.AddPortfolio("Hovedportefølje");
        creditor.ChangeStanding(standing);
        if (portfolioIsClosed)
            portfolio.Close();
        context.AddRange(user, creditor, Membership.Grant(user.Id, creditor.Id, MembershipRole.Member, null, null, nowUtc));
        await context.SaveChangesAsync();
        return new(creditor.Id, portfolio.Id, user.Id, creditor.Name);
    }

    /// <summary>Opens a session for the member, and returns what its cookie says.</summary>
    public async Task<SessionTicket> SignInAsync(PortalContext context, DateTime nowUtc, bool remember = false)
    {
        var session = SignInSession.Start(UserId, DeviceName.Of(null), remember, nowUtc);
        context.Add(session);
        await context.SaveChangesAsync();
        return new(UserId, session.Id, SecurityStamp);
    }
}
