using System.Globalization;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>Whose a report is, and what waits for an answer.</summary>
internal sealed record OwnerByHand(string Name, string OrganisationNumber, string? Portfolio, IReadOnlyList<Decision> Waiting);

/// <summary>A month's report as it must stand on paper and in the workbook, in bokmål as the agency's staff read it, written out by hand.</summary>
internal sealed class PaperByHand(MonthByHand month, OwnerByHand owner, DateOnly madeOn)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private static readonly string[] MonthNames =
    [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];

    private static readonly (CaseStage Stage, string Word)[] Stages =
    [
        (CaseStage.Opened, "Registrert"),
        (CaseStage.NoticeSent, "Inkassovarsel sendt"),
        (CaseStage.DemandSent, "Betalingsoppfordring sendt"),
        (CaseStage.LegalActionNotice, "Varsel om rettslige skritt"),
        (CaseStage.InConciliation, "I forliksrådet"),
        (CaseStage.InEnforcement, "Hos namsmannen"),
        (CaseStage.InBankruptcy, "Konkurs"),
        (CaseStage.Surveillance, "Overvåkning"),
    ];

    private static readonly (CaseHold Hold, string Word)[] Holds =
    [
        (CaseHold.PausedByCreditor, "Satt på pause"),
        (CaseHold.Disputed, "Omtvistet"),
        (CaseHold.PlanAwaitingApproval, "Avtale til godkjenning"),
        (CaseHold.PlanActive, "Betalingsavtale"),
        (CaseHold.PlanBreached, "Avtale misligholdt"),
        (CaseHold.AwaitingCreditor, "Venter på oppdragsgiveren"),
    ];

    /// <summary>What heads the columns of the lists.</summary>
    public static readonly string[] Headings =
    [
        "Sak Skyldner Hva Svar innen Utestående",
        "Sak Skyldner Steg Foreldes Utestående",
        "Sak Skyldner Fakturaer Registrert Utestående",
        "Sak Skyldner Årsak Avsluttet Betalt i alt Ikke betalt",
        "Sak Skyldner Betalt til Bokført Beløp",
        "Sak Skyldner Steg Siden Utestående",
        "Sak Skyldner Avtale Siden Utestående",
        "Sak Skyldner Fakturaer Steg Foreldes Hovedstol Renter Gebyrer Rettslige kostnader Betalt i alt Utestående",
    ];

    private const CaseHold Plans = CaseHold.PlanAwaitingApproval | CaseHold.PlanActive | CaseHold.PlanBreached;

    private DateOnly Last => month.Last;

    /// <summary>What stands at the foot of every page, before its number.</summary>
    public string Foot => $"CrediCare AS · {owner.Name} · Sum kontrollert mot reskontro {Short(Last)}";

    /// <summary>All of it but for the scale of the chart, which stands where the mark is.</summary>
    public string Text(IReadOnlyList<PaperByHand> portfolios, string chart) =>
        string.Join(
            ' ',
            [
                .. Head(),
                .. Bridge(),
                $"Registrert og løst per måned Registrert Løst {chart}",
                .. AllStages(),
                .. owner.Portfolio is null
                    ? []
                    : List("Det som trenger dere", Headings[0], "Ingenting venter på svar fra dere.", Waiting()),
                .. AgesAndHolds(),
                .. Lists(portfolios),
            ]
        );

    /// <summary>What is said of the chart to those who do not see it.</summary>
    public string Chart =>
        string.Join("; ", month.Months.Select(one => $"{Month(one.First)}: Registrert {one.Opened}, Løst {one.Solved}"));

    /// <summary>The most that a column of the chart stands for.</summary>
    public int Highest => month.Months.Max(one => Math.Max(one.Opened, one.Solved));

    /// <summary>The rows of the workbook of one portfolio with their sums; a day is a day and an amount a number.</summary>
    public IEnumerable<object?[]> Sheet()
    {
        var rows = Whole.Select(one => Cells(one)).ToList();
        return
        [
            [
                "Sak",
                "Skyldner",
                "Fakturaer",
                "Egen referanse",
                "Registrert",
                "Steg",
                "Tilstand",
                "Avsluttet",
                "Foreldes",
                "Hovedstol",
                "Renter",
                "Gebyrer",
                "Rettslige kostnader",
                "Betalt i alt",
                "Utestående",
            ],
            .. rows.Select(row =>
                row.Select(cell =>
                        cell is long ore ? ore / 100m
                        : cell is "" ? null
                        : cell
                    )
                    .ToArray()
            ),
            ["Sum", .. new object?[8], .. Enumerable.Range(9, 6).Select(at => (object)(rows.Sum(row => (long)row[at]!) / 100m))],
        ];
    }

    /// <summary>The rows of the summary's workbook, below its headings.</summary>
    public IEnumerable<object?[]> SheetOf(IReadOnlyList<PaperByHand> portfolios) =>
        [.. portfolios.Select(one => one.SheetLine(one.Name)), SheetLine("Sum")];

    private object?[] SheetLine(string name) =>
        [
            name,
            (decimal)month.Now.Cases,
            month.Now.Ore / 100m,
            (decimal)month.New.Cases,
            (decimal)month.Solved,
            -month.Paid.Ore / 100m,
            (decimal)month.NearIn.Cases,
        ];

    private IEnumerable<string> Head() =>
        [
            $"CrediCare {owner.Name}",
            $"Org.nr. {owner.OrganisationNumber[..3]} {owner.OrganisationNumber[3..6]} {owner.OrganisationNumber[6..]} · {owner.Portfolio ?? "Alle porteføljer"}",
            $"{(owner.Portfolio is null ? "Samlet statusrapport" : "Statusrapport")} for {Month(Last)}",
            $"Tallene gjelder {Short(Last)}, etter bokføringsdato, med renter til og med den dagen. Laget {Short(madeOn)}.",
            $"Åpne saker {month.Now.Cases} {Against(month.Now.Cases - month.Then.Cases)}",
            $"Utestående, kr {Kroner(month.Now.Ore)} {AgainstKroner(month.Now.Ore - month.Then.Ore)}",
            $"Betalt i måneden, kr {Kroner(-month.Paid.Ore)} {AgainstKroner(-month.Paid.Ore - month.PaidBefore)}",
            $"Løst i måneden {month.Solved} {Against(month.Solved - month.SolvedBefore)}",
        ];

    private IEnumerable<string> Bridge()
    {
        yield return $"Fra {Month(month.Before)} til {Month(Last)} Endring Saker Kroner";
        yield return $"Utestående {Short(month.Before)} {month.Then.Cases} {Kroner(month.Then.Ore)}";
        foreach (
            var (word, moved) in new (string, Counted)[]
            {
                ("Nye saker og fakturaer", month.New),
                ("Renter og gebyrer", new(0, month.Charged)),
                ("Betalt", month.Paid),
                ("Betalt for mye, til tilbakebetaling", new(0, month.Excess)),
                ("Kreditert og ettergitt", month.Credited),
                ("Avsluttet eller gjenåpnet ellers", month.Left),
            }
        )
            if (moved != new Counted(0, 0))
                yield return $"{word} {(moved.Cases == 0 ? "" : $"{Signed(moved.Cases)} ")}{SignedKroner(moved.Ore)}";
        yield return $"Utestående {Short(Last)} {month.Now.Cases} {Kroner(month.Now.Ore)}";
    }

    private IEnumerable<string> AllStages() =>
        [
            "Hvor sakene er Steg Saker Kroner",
            .. Stages.Select(one => Line(one.Word, month.At(one.Stage))),
            Line("Alle åpne saker", month.Now),
        ];

    private IEnumerable<string> AgesAndHolds() =>
        [
            "Hvor gamle kravene er Siden forfall Saker Kroner",
            Line("Inntil 30 dager", month.Overdue(Last.AddDays(-30), DateOnly.MaxValue)),
            Line("31–90 dager", month.Overdue(Last.AddDays(-90), Last.AddDays(-31))),
            Line("91–180 dager", month.Overdue(Last.AddDays(-180), Last.AddDays(-91))),
            Line("181 dager–1 år", month.Overdue(Last.AddYears(-1), Last.AddDays(-181))),
            Line("1–2 år", month.Overdue(Last.AddYears(-2), Last.AddYears(-1).AddDays(-1))),
            Line("Over 2 år", month.Overdue(DateOnly.MinValue, Last.AddYears(-2).AddDays(-1))),
            Line("Alle åpne saker", month.Now),
            "Innsigelser, avtaler og frister Tilstand Saker Kroner",
            .. Holds.Select(one => Line(one.Word, month.In(one.Hold))),
            Line("Foreldet, eller innen 90 dager", month.NearIn),
        ];

    private IEnumerable<string> Lists(IReadOnlyList<PaperByHand> portfolios) =>
        owner.Portfolio is null
            ? List(
                "Porteføljene",
                "Portefølje Åpne saker Utestående Nye saker Løst i måneden Betalt Foreldet eller snart",
                "",
                portfolios.Select(one => one.Summed(one.Name)).Append(Summed("Sum"))
            )
            :
            [
                .. List(
                    "Foreldet, eller foreldes snart",
                    Headings[1],
                    "Ingen åpne krav er foreldet eller foreldes innen 90 dager.",
                    Rows(month.Near, one => [Stage(one), MonthByHand.Limitation(one), one.Owed(Last)])
                ),
                .. List(
                    "Nye saker",
                    Headings[2],
                    "Ingen saker kom til i måneden.",
                    Rows(month.Opened, one => [one.InvoiceNumbers, one.OpenedOn, one.Claimed(Last)])
                ),
                .. List(
                    "Avsluttede saker",
                    Headings[3],
                    "Ingen saker ble avsluttet i måneden.",
                    Rows(month.Closed, one => [Reason(one), one.ClosedBy(Last)!.Value.On, Paid(one), one.Owed(Last)])
                ),
                .. List("Innbetalinger", Headings[4], "Ingen betalte i måneden.", Payments()),
                .. List(
                    "Omtvistede krav",
                    Headings[5],
                    "Ingen krav er omtvistet.",
                    Rows(
                        Held(CaseHold.Disputed),
                        one =>
                            [
                                Stage(one),
                                one.LastOf(Last, CaseEventKind.DisputeOpened, CaseEventKind.DisputeReopened),
                                one.Owed(Last),
                            ]
                    )
                ),
                .. List(
                    "Betalingsavtaler",
                    Headings[6],
                    "Ingen saker har betalingsavtale.",
                    Rows(
                        Held(Plans),
                        one =>
                            [
                                HoldsOf(one, Plans),
                                one.LastOf(
                                    Last,
                                    CaseEventKind.PlanProposed,
                                    CaseEventKind.PlanApproved,
                                    CaseEventKind.PlanBreached
                                ),
                                one.Owed(Last),
                            ]
                    )
                ),
                .. List(
                    "Alle åpne saker, og de som ble avsluttet i måneden",
                    Headings[7],
                    "Det er ingen åpne saker.",
                    Written(Whole.Select(one => Cells(one) is var row ? (object?[])[.. row[..3], row[5], .. row[8..]] : []))
                ),
            ];

    private IEnumerable<CaseByHand> Whole => month.Cases.Where(one => one.IsOpenOn(Last) || month.Closed.Contains(one));

    private object?[] Cells(CaseByHand one)
    {
        var open = one.IsOpenOn(Last);
        return
        [
            one.CaseNumber,
            one.DebtorName,
            one.InvoiceNumbers,
            one.OwnReference,
            At(one.OpenedOn),
            open ? Stage(one) : Reason(one),
            HoldsOf(one, (CaseHold)~0),
            At(one.ClosedBy(Last)?.On),
            open ? At(MonthByHand.Limitation(one)) : null,
            Left(LedgerComponent.Principal),
            Left(LedgerComponent.Interest),
            Left(LedgerComponent.Fees),
            Left(LedgerComponent.LegalCosts),
            Paid(one),
            one.Claimed(Last),
        ];

        object Left(LedgerComponent component) => open ? one.Left(component, Last) : 0L;
    }

    private IEnumerable<string> Waiting()
    {
        var kinds = new Dictionary<DecisionKind, string>
        {
            [DecisionKind.DisputeStatement] = "Uttalelse om innsigelse",
            [DecisionKind.PaymentPlan] = "Betalingsavtale til godkjenning",
            [DecisionKind.LegalStep] = "Rettslig skritt",
            [DecisionKind.Declaration] = "Erklæring til underskrift",
            [DecisionKind.Question] = "Spørsmål",
        };
        return Written(
            owner
                .Waiting.OrderBy(asked => asked.AnswerBy)
                .ThenBy(asked => asked.CaseNumber, StringComparer.Ordinal)
                .Select(asked => (Asked: asked, Case: month.All.Single(one => one.Id == asked.CaseId)))
                .Select(one =>
                    (object?[])
                        [
                            one.Case.CaseNumber,
                            one.Case.DebtorName,
                            kinds[one.Asked.Kind],
                            At(one.Asked.AnswerBy),
                            one.Case.Claimed(madeOn),
                        ]
                )
        );
    }

    private IEnumerable<string> Payments() =>
        Written(
            from one in month.Cases
            from posting in one.Payments(month.First, Last)
            let word = posting.Any(row => row.Kind == LedgerEntryKind.Reversal) ? "Trukket tilbake"
            : posting.Any(row => row.Kind == LedgerEntryKind.DirectPayment) ? "Dere"
            : "CrediCare"
            select (object?[])
                [one.CaseNumber, one.DebtorName, word, At(posting.First().BookedOn), -posting.Sum(row => row.Amount.Ore)]
        );

    private static IEnumerable<string> List(string title, string columns, string empty, IEnumerable<string> rows) =>
        rows.ToList() is { Count: > 0 } lines ? [title, columns, .. lines] : [title, empty];

    private static IEnumerable<string> Rows(IEnumerable<CaseByHand> cases, Func<CaseByHand, object?[]> rest) =>
        Written(
            cases.Select(one =>
                (object?[])[one.CaseNumber, one.DebtorName, .. rest(one).Select(cell => cell is DateOnly day ? At(day) : cell)]
            )
        );

    // The lines, then the sum of each column of amounts.
    private static IEnumerable<string> Written(IEnumerable<object?[]> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return [];
        object?[] sums = ["Sum", .. list[0].Select((cell, at) => cell is long ? (object)list.Sum(row => (long)row[at]!) : null)];
        return list.Append(sums).Select(row => string.Join(' ', row.Select(Said).Where(text => text.Length > 0)));
    }

    private static string Said(object? cell) =>
        cell switch
        {
            long ore => Kroner(ore),
            DateTime day => Short(DateOnly.FromDateTime(day)),
            _ => cell as string ?? "",
        };

    private string Name => owner.Portfolio!;

    private string Summed(string name) =>
        $"{name} {month.Now.Cases} {Kroner(month.Now.Ore)} {month.New.Cases} {month.Solved} {Kroner(-month.Paid.Ore)} {month.NearIn.Cases}";

    private IEnumerable<CaseByHand> Held(CaseHold hold) =>
        month.Open.Where(one => (one.LastOn(Last)!.HoldsAfter & hold) != CaseHold.None);

    private string Stage(CaseByHand one) => Stages.Single(stage => stage.Stage == one.LastOn(Last)!.StageAfter).Word;

    private string Reason(CaseByHand one) =>
        one.ClosedBy(Last)!.Value.Reason switch
        {
            ClosedReason.Paid => "Avsluttet, betalt",
            ClosedReason.Credited => "Avsluttet, kreditert",
            ClosedReason.Withdrawn => "Avsluttet, trukket",
            ClosedReason.Minor => "Avsluttet, umyndig",
            ClosedReason.TimeBarred => "Avsluttet, foreldet",
            ClosedReason.Uncollectable => "Avsluttet uten dekning",
        };

    private string HoldsOf(CaseByHand one, CaseHold among) =>
        string.Join(", ", Holds.Where(hold => (one.LastOn(Last)!.HoldsAfter & among & hold.Hold) != 0).Select(hold => hold.Word));

    private long Paid(CaseByHand one) => -one.Booked(DateOnly.MinValue, Last, CaseByHand.IsPayment);

    private static string Line(string word, Counted counted) => $"{word} {counted.Cases} {Kroner(counted.Ore)}";

    private static DateTime? At(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);

    private static string Short(DateOnly day) => day.ToString("dd.MM.yyyy", Plain);

    private static string Month(DateOnly day) => $"{MonthNames[day.Month - 1]} {day.Year}";

    public static string Kroner(long ore) =>
        (ore / 100m).ToString(
            "N2",
            new NumberFormatInfo
            {
                NumberGroupSeparator = " ",
                NumberDecimalSeparator = ",",
                NegativeSign = "−",
            }
        );

    private static string Against(int change) => change == 0 ? "Som måneden før" : $"{Signed(change)} mot måneden før";

    private static string AgainstKroner(long change) =>
        change == 0 ? "Som måneden før" : $"{SignedKroner(change)} mot måneden før";

    private static string SignedKroner(long ore) => $"{(ore > 0 ? "+" : "")}{Kroner(ore)}";

    private static string Signed(int count) => count < 0 ? $"−{-count}" : $"{(count > 0 ? "+" : "")}{count}";
}
