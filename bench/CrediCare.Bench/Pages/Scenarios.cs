using CrediCare.TestKit;

namespace CrediCare.Bench.Pages;

/// <summary>All that is measured; what is to be measured too is one more line here.</summary>
internal static class Scenarios
{
    public static async Task<List<Scenario>> OfAsync(Bare bare)
    {
        var steady = await ReaderAsync("1 000 cases", PortalFactory.OtherCreditor, bare);
        var largest = await ReaderAsync("a tenth of all", PortalFactory.Creditor, bare);
        var staff = await ReaderAsync("staff", PortalFactory.Caseworker, bare);
        var scenarios = new List<Scenario>();
        foreach (var reader in new[] { steady, largest, staff })
        {
            scenarios.AddRange(await CaseListScenario.OfAsync(reader, bare));
            scenarios.AddRange(await SearchScenario.OfAsync(reader, bare));
            scenarios.Add(await CasePageScenario.OfAsync(reader, bare));
            scenarios.Add(DashboardScenario.Of(reader));
        }

        return scenarios;
    }

    public static async Task<Reader> ReaderAsync(string who, string email, Bare bare)
    {
        var users = await bare.ReadAsync("""SELECT "Id" FROM "AspNetUsers" WHERE "Email" = {0}""", email);
        var reached = await bare.ReadAsync(
            """
            SELECT p."CreditorId", p."Id" FROM "Memberships" m JOIN "Portfolios" p ON p."CreditorId" = m."CreditorId"
            JOIN "AspNetUsers" u ON u."Id" = m."UserId" WHERE u."Email" = {0} ORDER BY p."Id"
            """,
            email
        );
        return new(who, email, users[0][0], [.. reached.Select(row => row[0]).Distinct()], [.. reached.Select(row => row[1])]);
    }
}
