using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Tests.Cases;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Reports;

/// <summary>What a creditor is told when a case has ended adds up, whatever happened to it.</summary>
public class EndStatementTests
{
    private const int Runs = 300;
    private static readonly LateInterestRates Rates = new(SeedRates.LateInterestRates);
    private static readonly RemittanceTerms Terms = new(CreditorDeductsVat: true, 25m);
    private static readonly ReportOwner Owner = new("Kvistbekk Rør AS", "310000019", "Standard");

    [Fact]
    public void AnOpenCase_HasNone()
    {
        var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));

        Assert.Null(Of(drive.Case, Day("2026-10-24")));
    }

    [Fact]
    public void AfterAnyStory_EveryPartIsClaimedPaidCreditedOrLeft_AndTheListIsTheLedger()
    {
        var steps = from deed in Gen.Elements(Enum.GetValues<CaseDeed>()) from days in Gen.Choose(0, 9) select (deed, days);
        var ended = 0;
        Any.Holds(
            Gen.Choose(5, 40).SelectMany(count => steps.ListOf(count)),
            story =>
            {
                var drive = new CaseDrive(LegalActionNoticeSent(), Day("2026-10-24"));
                foreach (var (deed, days) in story)
                {
                    drive.Today = drive.Today.AddDays(days);
                    drive.Do(deed);
                }

                if (Of(drive.Case, drive.Today) is not { } statement)
                    return drive.Case.Stage != CaseStage.Closed;
                ended++;
                var parts = statement.Document.Blocks.OfType<ReportTable>().First();
                var whole = parts.Total!.Values.Select(value => value.AsAmount!.Value).ToList();
                var balance = drive.Case.ShownOn(drive.Today, Rates);
                return parts.Lines.Where(line => line.Values[3].AsAmount is not null).All(AddsUp)
                    && Enumerable.Range(0, 3).All(at => Column(parts, at) == whole[at])
                    && whole[1] == balance.Paid
                    && whole[2] == balance.Credited
                    && whole[3] == balance.Total
                    && statement.Rows.Count == drive.Case.Ledger.Count
                    && statement.Rows.Sum(row => row[^1].AsAmount!.Value) == drive.Case.Ledger.Sum(row => row.Amount)
                    && statement.Document.MainList.Sums[^1] == drive.Case.Ledger.Sum(row => row.Amount).Ore;
            },
            Runs
        );
        Assert.True(ended > Runs / 10, $"Only {ended} of the stories ended.");
    }

    private static bool AddsUp(ReportLine line)
    {
        var (charged, paid, credited, left) = (At(0), At(1), At(2), At(3));
        return charged - paid - credited == left;

        Money At(int column) => line.Values[column].AsAmount!.Value;
    }

    private static Money Column(ReportTable parts, int at) => parts.Lines.Sum(line => line.Values[at].AsAmount!.Value);

    private static (ReportDocument Document, IReadOnlyList<IReadOnlyList<ReportValue>> Rows)? Of(Case one, DateOnly today) =>
        EndStatement.Of(Owner, StatusFiguresTests.History(one), Rates, Terms, today, DateTime.UnixEpoch);
}
