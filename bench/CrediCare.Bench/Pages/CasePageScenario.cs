namespace CrediCare.Bench.Pages;

/// <summary>The page of one case, the one among the newest that most has happened in.</summary>
internal static class CasePageScenario
{
    private const int Shown = 25;

    public static async Task<Scenario> OfAsync(Reader reader, Bare bare)
    {
        var found = await bare.ReadAsync(
            $$"""
            SELECT c."CaseNumber", COUNT(*) FROM
              (SELECT "Id", "CaseNumber" FROM "Cases" c WHERE {{Of(reader)}} ORDER BY c."OpenedOn" DESC LIMIT 200) c
            JOIN "CaseEvents" e ON e."CaseId" = c."Id" GROUP BY c."CaseNumber" ORDER BY 2 DESC, 1 LIMIT 1
            """,
            reader.PortfolioIds
        );
        var number = (string)found[0][0];
        return new("case page", reader, $"/cases/{number}", one => ReadAsync(reader, number, one));
    }

    private static async Task ReadAsync(Reader reader, string number, Bare bare)
    {
        var one = (
            await bare.ReadAsync(
                $$"""SELECT c."Id", c."DebtorId", c.* FROM "Cases" c WHERE c."CaseNumber" = {1} AND {{Of(reader)}}""",
                reader.PortfolioIds,
                number
            )
        )[0];
        var id = one[0];
        await bare.ReadAsync(
            """
            SELECT d.*, p."Name", c."Name", c."OrganisationNumber", c."MembersWithdrawCases" FROM "Cases" o
            JOIN "Debtors" d ON d."Id" = o."DebtorId" JOIN "Portfolios" p ON p."Id" = o."PortfolioId"
            JOIN "Creditors" c ON c."Id" = o."CreditorId" WHERE o."Id" = {0}
            """,
            id
        );
        var invoices = await bare.ReadAsync(
            """SELECT i."Id", i."RegistrationId", i.* FROM "Invoices" i WHERE "CaseId" = {0}""",
            id
        );
        foreach (var table in new[] { "LedgerEntries", "Decisions", "Disputes", "LegalSteps" })
            await bare.ReadAsync($$"""SELECT * FROM "{{table}}" WHERE "CaseId" = {0}""", id);
        await bare.ReadAsync("""SELECT * FROM "LateInterestRates" """);
        await bare.ReadAsync(
            """
            SELECT p.*, i.* FROM "PaymentPlans" p LEFT JOIN "Installments" i ON i."PlanId" = p."Id"
            WHERE p."CaseId" = {0} ORDER BY p."ProposedAtUtc" DESC
            """,
            id
        );
        await bare.ReadAsync(
            """SELECT * FROM "LimitationEvents" WHERE "InvoiceId" IN ({0})""",
            invoices.ConvertAll(row => row[0])
        );
        await ReadHistoryAsync(id, invoices.ConvertAll(row => row[1]), bare);
    }

    private static async Task ReadHistoryAsync(object id, List<object> registrations, Bare bare)
    {
        await bare.ReadAsync("""SELECT "Kind", COUNT(*) FROM "CaseEvents" WHERE "CaseId" = {0} GROUP BY "Kind" """, id);
        await bare.ReadAsync(
            $$"""
            SELECT * FROM "CaseEvents" WHERE "CaseId" = {0}
            ORDER BY "HappenedOn" DESC, "RecordedAtUtc" DESC, "Id" DESC LIMIT {{Shown}}
            """,
            id
        );
        await bare.ReadAsync(
            """SELECT "TransactionId" FROM "CaseEvents" WHERE "CaseId" = {0} AND "TransactionId" IS NOT NULL""",
            id
        );
        await bare.ReadAsync(
            $$"""SELECT * FROM "CaseNotes" WHERE "CaseId" = {0} ORDER BY "WrittenAtUtc" DESC LIMIT {{Shown}}""",
            id
        );
        await bare.ReadAsync(
            $$"""
            SELECT m.* FROM "Messages" m JOIN "MessageThreads" t ON t."Id" = m."ThreadId" WHERE t."CaseId" = {0}
            ORDER BY m."WrittenAtUtc" DESC LIMIT {{Shown}}
            """,
            id
        );
        await bare.ReadAsync(
            $$"""
            SELECT * FROM "Documents" WHERE "CaseId" = {0} OR "RegistrationId" IN ({1})
            ORDER BY "UploadedAtUtc" DESC LIMIT {{Shown}}
            """,
            id,
            registrations
        );
    }

    private static string Of(Reader reader) => reader.IsStaff ? "1 = 1" : """c."PortfolioId" IN ({0})""";
}
