using CrediCare.Data.Audit;
using CrediCare.TestKit.Databases;

namespace CrediCare.Data.Tests.Audit;

/// <summary>Entries of the log, as pages write them.</summary>
internal static class AuditRows
{
    public static async Task<IReadOnlyList<Guid>> WriteAsync(TestDatabase database, int count, DateTime nowUtc)
    {
        await using var context = database.Open();
        var rows = Enumerable.Range(1, count).Select(number => New(nowUtc, $"nummer {number}")).ToList();
        context.AddRange(rows);
        await context.SaveChangesAsync();
        return rows.ConvertAll(row => row.Id);
    }

    public static AuditEntry New(DateTime nowUtc, string? detail = null) =>
        new(Guid.CreateVersion7(), nowUtc, Guid.CreateVersion7(), true, AuditAction.Viewed, "Case", null, null, detail);
}
