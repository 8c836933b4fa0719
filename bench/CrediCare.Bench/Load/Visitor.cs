using System.Net.Http.Headers;
using CrediCare.Data;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Bench.Load;

/// <summary>Somebody of a company of the stock, signed in, with a program beside them and the cases they look at.</summary>
internal sealed record Visitor(
    string Email,
    PortalClient Browser,
    HttpClient Program,
    Func<PortalClient> AnotherBrowser,
    IReadOnlyList<string> CaseNumbers
)
{
    private const int Most = 100;
    private const int Places = 2_000;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public static async Task<IReadOnlyList<Visitor>> AllAsync(TestDatabase database, Balancer balancer)
    {
        await using var context = database.Open();
        var people = await context
            .Users.Where(user => user.Email!.StartsWith("kunde"))
            .OrderBy(user => user.Email)
            .Select(user => new
            {
                user.Email,
                CreditorId = context.Memberships.Where(one => one.UserId == user.Id).Select(one => one.CreditorId).First(),
            })
            .Take(Most)
            .ToListAsync();
        var visitors = new List<Visitor>();
        foreach (var person in people)
        {
            var place = Places + (2 * visitors.Count);
            var browser = PortalClient.From(balancer, place);
            await browser.SignInAsync(person.Email!);
            var program = PortalClient.From(balancer, place + 1).Http;
            program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                await KeyAsync(context, person.Email!)
            );
            var cases = await context
                .Cases.Where(one => one.CreditorId == person.CreditorId)
                .OrderBy(one => one.CaseNumber)
                .Select(one => one.CaseNumber)
                .Take(20)
                .ToListAsync();
            visitors.Add(new(person.Email!, browser, program, () => PortalClient.From(balancer, place), cases));
        }

        return visitors;
    }

    private static async Task<string> KeyAsync(PortalContext context, string email) =>
        await ProgramKey.MakeAsync(
            context,
            Now,
            email,
            ApiScopes.RegistrationsWrite,
            [await ProgramKey.FirstPortfolioAsync(context, email)]
        );
}
