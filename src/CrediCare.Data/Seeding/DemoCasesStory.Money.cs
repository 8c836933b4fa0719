using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;

namespace CrediCare.Data.Seeding;

/// <summary>What was paid, credited or agreed to be paid.</summary>
internal sealed partial class DemoCasesStory
{
    public DemoCasesStory PartPayment() =>
        On(
            _day.AddDays(4 + random.Next(8)),
            null,
            now =>
            {
                var owed = one.BalanceOn(now.Today, rates.Interest).Total;
                var kroner = Math.Max(1, owed.Ore / 100 * random.Next(15, 45) / 100);
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(kroner),
                    now.Today.AddDays(-1),
                    CoverageOrder.CostsInterestPrincipal,
                    Now,
                    now
                );
                return true;
            }
        );

    public DemoCasesStory PaidInFull(LedgerEntryKind kind = LedgerEntryKind.Payment, int afterDays = 8) =>
        On(
                _day.AddDays(afterDays),
                kind == LedgerEntryKind.DirectPayment ? creditorUser : null,
                now =>
                {
                    var owed = one.BalanceOn(now.Today, rates.Interest).Total;
                    one.RegisterPayment(kind, owed, now.Today, CoverageOrder.CostsInterestPrincipal, Now, now);
                    return true;
                }
            )
            .Close(ClosedReason.Paid, 0);

    /// <summary>Rounded up by the one who pays, so that something is to be paid back.</summary>
    public DemoCasesStory PaidTooMuch() =>
        On(
                _day.AddDays(7),
                null,
                now =>
                {
                    var owed = one.BalanceOn(now.Today, rates.Interest).Total;
                    var paid = Money.FromKroner((owed.Ore / 10_000 + 1) * 100);
                    one.RegisterPayment(LedgerEntryKind.Payment, paid, now.Today, CoverageOrder.CostsInterestPrincipal, Now, now);
                    return true;
                }
            )
            .Close(ClosedReason.Paid, 0);

    public DemoCasesStory CreditNote() =>
        On(
            _day.AddDays(6),
            creditorUser,
            now =>
                one.RegisterCreditNote(
                    one.BalanceOn(now.Today, rates.Interest).Principal.Outstanding,
                    "Fakturaen var sendt til feil kunde.",
                    Now,
                    now
                ).Succeeded
        );

    public DemoCasesStory Plan(int installments, bool needsApproval) =>
        On(
            _day.AddDays(6),
            caseworker,
            now =>
            {
                var owed = one.BalanceOn(now.Today, rates.Interest).Total;
                var fee = PlanFee.Cap(installments, now.Today, creditorDeductsVat, rates.Fees) is { Succeeded: true } cap
                    ? cap.Value
                    : Money.Zero;
                var plan = one.ProposePlan(
                    new PlanProposal(PaymentPlanRule.Suggest(owed + fee, installments, now.Today.AddMonths(1)))
                    {
                        Fee = fee,
                        Question = needsApproval
                            ? Ask(now, "Skyldneren ber om å få dele opp kravet. Kan dere godta avtalen?")
                            : null,
                    },
                    now
                );
                if (plan.Succeeded)
                    Beside.Add(plan.Value);
                return plan.Succeeded;
            }
        );

    /// <summary>Each instalment is paid the day it falls due.</summary>
    public DemoCasesStory PayInstallments()
    {
        foreach (
            var part in Beside.OfType<PaymentPlan>().SelectMany(plan => plan.Installments).OrderBy(part => part.DueOn).ToList()
        )
        {
            On(
                part.DueOn,
                null,
                now =>
                {
                    one.RegisterPayment(
                        LedgerEntryKind.Payment,
                        new Money(part.AmountOre),
                        now.Today,
                        CoverageOrder.CostsInterestPrincipal,
                        Now,
                        now
                    );
                    return true;
                }
            );
        }

        return this;
    }

    public DemoCasesStory BreachPlan() =>
        On(_day.AddMonths(1).AddDays(8), null, now => one.BreachPlan(Beside.OfType<PaymentPlan>().Last(), now).Succeeded);
}
