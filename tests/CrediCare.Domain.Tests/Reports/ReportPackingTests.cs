using CrediCare.Domain.Amounts;
using CrediCare.Domain.Reports;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>What is packed comes back as it was.</summary>
public class ReportPackingTests
{
    [Fact]
    public void Rows_ComeBackAsTheyWere_WhateverStandsInThem()
    {
        ReportColumn[] columns =
        [
            new("CaseNumber", ReportValueKind.Text, 10),
            new("Stage", ReportValueKind.Word, 10),
            new("Holds", ReportValueKind.Words, 10),
            new("Opened", ReportValueKind.Day, 10),
            new("Claimed", ReportValueKind.Amount, 10),
            new("Cases", ReportValueKind.Count, 10),
        ];
        IReadOnlyList<IReadOnlyList<ReportValue>> rows =
        [
            [
                ReportValue.Of("=1+1 \"æøå\"\n\u0001"),
                ReportValue.Word("CaseStage_Opened"),
                ReportValue.Words(["CaseHold_Disputed", "CaseHold_PlanActive"]),
                ReportValue.Of(new DateOnly(2024, 2, 29)),
                ReportValue.Of(new Money(-1)),
                ReportValue.Of(long.MaxValue),
            ],
            [
                ReportValue.Of((string?)null),
                ReportValue.Word(null),
                ReportValue.Words([]),
                ReportValue.Of((DateOnly?)null),
                ReportValue.Of((Money?)null),
                ReportValue.Of(0L),
            ],
        ];

        Assert.Equal(rows, ReportPacking.UnpackRows(ReportPacking.PackRows(rows), columns));
    }

    [Fact]
    public void ADocument_ComesBackAsItWas()
    {
        var figures = new StatusFigures { Now = new Tally(2, new Money(250)) };
        var document = StatusReport.OfPortfolio(
            new ReportOwner("Fjordlys AS", "310000019", "Drift"),
            figures,
            [.. Enum.GetValues<StatusList>().Select(list => StatusReport.List(list, 3, [null, 5]))],
            new DateOnly(2026, 10, 31),
            new DateTime(2026, 11, 1, 3, 0, 0, DateTimeKind.Utc)
        );

        var again = ReportPacking.Unpack<ReportDocument>(ReportPacking.Pack(document));

        Assert.Equivalent(document, again, strict: true);
        Assert.Equal(StatusList.All, (StatusList)again.MainList.Number);
    }
}
