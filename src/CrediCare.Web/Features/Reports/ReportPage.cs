using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;

namespace CrediCare.Web.Features.Reports;

/// <summary>A report as a page: all it says, and the first rows of its lists.</summary>
public sealed record ReportPage(ReportFound Report, IReadOnlyDictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>> First)
{
    /// <summary>What a creditor enters in its books; null where it is no remittance.</summary>
    public RemittanceVoucher? Voucher { get; init; }

    /// <summary>What became of it; null where it is no remittance.</summary>
    public RemittancePayout? Payout { get; init; }

    /// <summary>So many rows of a list stand on the page; the files have them all.</summary>
    public const int MostRows = 50;

    public static async Task<ReportPage> ReadAsync(ReportFound report, CancellationToken cancellationToken) =>
        new(report, await FirstAsync(report.Content, cancellationToken));

    /// <summary>The first rows of each of a report's lists, by its number.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>>> FirstAsync(
        ReportContent content,
        CancellationToken cancellationToken
    )
    {
        var first = new Dictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>>();
        foreach (var list in content.Document.Lists)
        {
            var rows = new List<IReadOnlyList<ReportValue>>();
            if (list.Rows > 0)
                await foreach (var row in content.Rows(list, cancellationToken))
                {
                    rows.Add(row);
                    if (rows.Count == MostRows)
                        break;
                }

            first[list.Number] = rows;
        }

        return first;
    }
}
