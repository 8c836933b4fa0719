using System.Globalization;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// The creditors of a stock: the demo creditors, of which the first is the largest, and as many more as are wanted, each with
/// portfolios and somebody who registers. They all sign in with the password of the demo people.
/// </summary>
internal sealed class StockCreditors(PortalContext context, StockNumbers numbers, Random random, Guid caseworker)
{
    private const int AtOnce = 250;
    private static readonly string[][] Portfolios =
    [
        ["Alle kunder"],
        ["Privatkunder", "Bedriftskunder"],
        ["Privatkunder"],
        ["Privatkunder", "Bedriftskunder", "Avtalegiro"],
        ["Bedriftskunder"],
    ];

    public async Task<List<StockSide>> MakeAsync(int creditors, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var sides = await DemoSidesAsync(cancellationToken);
        var password = await context
            .Users.Where(user => user.Id == sides[0].Sender)
            .Select(user => user.PasswordHash)
            .SingleAsync(cancellationToken);
        var since = nowUtc.AddYears(-3).AddMonths(-1);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        for (var running = sides.Count; running < creditors; running++)
        {
            sides.Add(Add(running, password, since));
            if (running % AtOnce != 0)
                continue;
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await transaction.CommitAsync(cancellationToken);
        return sides;
    }

    private async Task<List<StockSide>> DemoSidesAsync(CancellationToken cancellationToken)
    {
        var numbered = DemoFirms.Creditors.Select(firm => firm.OrganisationNumber).ToList();
        var found = await context
            .Creditors.AsNoTracking()
            .Include(creditor => creditor.Portfolios.OrderBy(portfolio => portfolio.Name))
            .Where(creditor => numbered.Contains(creditor.OrganisationNumber))
            .OrderBy(creditor => creditor.OrganisationNumber)
            .ToListAsync(cancellationToken);
        var administrators = await context
            .Memberships.Where(one => one.Role == MembershipRole.Administrator && one.EndedAtUtc == null)
            .OrderBy(one => one.Id)
            .Select(one => new { one.CreditorId, one.UserId })
            .ToListAsync(cancellationToken);
        // A creditor that nobody administers here has its claims entered by the agency.
        return
        [
            .. found.Select(
                (creditor, at) =>
                    new StockSide(creditor, administrators.Find(one => one.CreditorId == creditor.Id)?.UserId ?? caseworker, at)
            ),
        ];
    }

    private StockSide Add(int running, string? password, DateTime since)
    {
        var name = StockNames.CreditorName(running);
        var place = DemoCasesNames.Places[random.Next(DemoCasesNames.Places.Length)];
        var email = string.Create(CultureInfo.InvariantCulture, $"kunde{running:0000}@demo.example");
        var creditor = Creditor.Create(
            name,
            numbers.Organisation(),
            new PostalAddress($"{name.Split(' ')[0]}veien {random.Next(1, 90)}", null, place.Postcode, place.City, "NO"),
            email,
            numbers.Phone(),
            StockNumbers.BankAccount(running),
            deductsVat: random.Next(5) > 0,
            since
        );
        foreach (var portfolio in Portfolios[random.Next(Portfolios.Length)])
            creditor.AddPortfolio(portfolio);
        var user = new PortalUser
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            FullName =
                $"{DemoCasesNames.Given[running % DemoCasesNames.Given.Length]} {DemoCasesNames.Family[running % DemoCasesNames.Family.Length]}",
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = password,
            CreatedAtUtc = since,
        };
        var membership = Membership.Grant(user.Id, creditor.Id, MembershipRole.Administrator, null, lastDay: null, since);
        membership.TakeUp(since);
        context.AddRange(creditor, user, membership);
        return new(creditor, user.Id, running);
    }
}
