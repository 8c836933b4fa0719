using CrediCare.Domain.Calendar;

namespace CrediCare.Bench.Pages;

/// <summary>The dashboard of the last twelve months: what waits for the reader, and the figures.</summary>
internal static class DashboardScenario
{
    public static Scenario Of(Reader reader) =>
        new("dashboard", reader, reader.IsStaff ? "/admin/dashboard" : "/dashboard", bare => ReadAsync(reader, bare))
        {
            Later = reader.IsStaff ? TimeSpan.FromMinutes(2) : TimeSpan.Zero,
        };

    private static async Task ReadAsync(Reader reader, Bare bare)
    {
        if (!reader.IsStaff)
            await ReadWaitingAsync(reader, bare);
        var today = TimeProvider.System.Today();
        var (first, twelve) = (new DateOnly(today.Year, today.Month, 1).AddMonths(-12), today.AddYears(-1));
        var (of, paid) = (Of(reader, "c.\"PortfolioId\""), Of(reader, "l.\"PaidPortfolioId\""));
        await AskAsync(
            $$"""
            SELECT c."Stage", CASE WHEN c."OverdueSince" >= {1} THEN 0 WHEN c."OverdueSince" >= {2} THEN 1 WHEN c."OverdueSince" >= {3} THEN 2
              WHEN c."OverdueSince" >= {4} THEN 3 WHEN c."OverdueSince" >= {5} THEN 4 ELSE 5 END, COUNT(*), SUM(c."OutstandingOre")
            FROM "Cases" c WHERE {{of}} AND c."Stage" <> 'Closed' GROUP BY 1, 2
            """,
            today.AddDays(-30),
            today.AddDays(-90),
            today.AddDays(-180),
            today.AddYears(-1),
            today.AddYears(-2)
        );
        await AskAsync(
            $$"""SELECT c."OpenedOn", COUNT(*) FROM "Cases" c WHERE {{of}} AND c."OpenedOn" >= {1} GROUP BY c."OpenedOn" """,
            first
        );
        await AskAsync(
            $$"""
            SELECT c."ClosedOn", c."ClosedReason", COUNT(*) FROM "Cases" c
            WHERE {{of}} AND c."ClosedOn" >= {1} GROUP BY c."ClosedOn", c."ClosedReason"
            """,
            first
        );
        await AskAsync(
            $$"""
            SELECT l."BookedOn", l."Kind" = 'DirectPayment', SUM(l."PaidOre") FROM "LedgerEntries" l
            WHERE {{paid}} AND l."BookedOn" >= {1} GROUP BY 1, 2
            """,
            first
        );
        await AskAsync(
            $$"""
            SELECT c."AgeWhenOpened", c."ClosedReason", COUNT(*) FROM "Cases" c
            WHERE {{of}} AND c."OpenedOn" >= {1} AND c."OpenedOn" <= {2} GROUP BY c."AgeWhenOpened", c."ClosedReason"
            """,
            twelve,
            today
        );
        if (!reader.IsStaff)
            await AskAsync(
                $$"""
                SELECT l."Kind" = 'DirectPayment', COUNT(DISTINCT l."CaseId") FROM "LedgerEntries" l
                WHERE {{paid}} AND l."BookedOn" >= {1} AND l."BookedOn" <= {2} GROUP BY 1
                """,
                twelve,
                today
            );
        await AskAsync(
            $$"""
            SELECT MIN(c."EarliestLimitation"), COUNT(*), SUM(c."OutstandingOre") FROM "Cases" c
            WHERE {{of}} AND c."Stage" <> 'Closed' AND c."EarliestLimitation" >= {1} AND c."EarliestLimitation" <= {2}
            """,
            today,
            today.AddDays(90)
        );

        Task AskAsync(string sql, params object[] days) => bare.ReadAsync(sql, [reader.PortfolioIds, .. days]);
    }

    private static async Task ReadWaitingAsync(Reader reader, Bare bare)
    {
        const string Waiting = """ "Decisions" d WHERE d."PortfolioId" IN ({0}) AND d."State" = 'Waiting'""";
        var asked = await bare.ReadAsync(
            $$"""SELECT d."CaseId", d."SubjectId", d.* FROM {{Waiting}} ORDER BY d."AnswerBy", d."Id" LIMIT 3""",
            reader.PortfolioIds
        );
        await bare.ReadAsync($"SELECT COUNT(*) FROM {Waiting}", reader.PortfolioIds);
        if (asked.Count == 0)
            return;
        var cases = asked.ConvertAll(row => row[0]);
        var subjects = asked.ConvertAll(row => row[1]).FindAll(id => id is not DBNull);
        await CaseRowsByHand.ReadClaimsAsync(
            await bare.ReadAsync(
                """SELECT c."Id", d."Name", d."PublicId", c."Stage" FROM "Cases" c JOIN "Debtors" d ON d."Id" = c."DebtorId" WHERE c."Id" IN ({0})""",
                cases
            ),
            bare
        );
        if (subjects.Count == 0)
            return;
        await bare.ReadAsync(
            """SELECT p.*, i.* FROM "PaymentPlans" p JOIN "Installments" i ON i."PlanId" = p."Id" WHERE p."Id" IN ({0})""",
            subjects
        );
        await bare.ReadAsync(
            """SELECT d.*, s.* FROM "Disputes" d LEFT JOIN "DisputeStatements" s ON s."DisputeId" = d."Id" WHERE d."Id" IN ({0})""",
            subjects
        );
        foreach (var table in new[] { "LegalSteps", "Declarations" })
            await bare.ReadAsync($$"""SELECT * FROM "{{table}}" WHERE "Id" IN ({0})""", subjects);
    }

    private static string Of(Reader reader, string column) => reader.IsStaff ? $"{column} IS NOT NULL" : $"{column} IN ({{0}})";
}
