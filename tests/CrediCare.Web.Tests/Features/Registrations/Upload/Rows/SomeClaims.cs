using CrediCare.Domain.Debtors;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Tests.Features.Registrations.Upload.Rows;

/// <summary>Claims as people type them, with all that files stumble over; the same seed gives the same ones.</summary>
internal sealed class SomeClaims(int seed)
{
    private static readonly string[] Texts =
    [
        "Kvistbekk Rørservice AS",
        "Ola \"Knut\" Prøvedal; sønn",
        "=1+1",
        "+47 AS",
        "-nei",
        "@hjem",
        "'=hm",
        "''+1",
        "O'Neil, Åse",
        "'n Roll",
        "😀 Snøfugl & Co",
        "<b>&amp;</b>",
        "_x000D_ slik",
        "007",
        "1E9 kr",
        "\"",
        "a;b,c\td",
    ];

    private static readonly string[] Amounts = ["1234,50", "1 234,50", "99", "1.234,00", "0,01", "-5"];
    private static readonly string[] Days = ["2026-09-01", "01.09.2026", "1.9.2026", "31.12.2025", "15.9.26", "01.09.26"];

    private readonly Random _random = new(seed);

    public IReadOnlyList<DraftContent> Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private DraftContent Next()
    {
        var (sent, deadline, objection) = (Perhaps(Days), Perhaps(Days), Perhaps(Texts));
        var country = Perhaps(["NO", "SE", "IS"]);
        return new DraftContent
        {
            Debtor = new DebtorForm
            {
                Kind = One(Enum.GetNames<DebtorKind>()),
                Name = Perhaps(Texts),
                OrganisationNumber = Perhaps(["310000019", "310 000 027", "NO310000019MVA"]),
                BirthDate = Perhaps(Days),
                Street = Perhaps(Texts),
                StreetExtra = Perhaps(Texts),
                Postcode = Perhaps(["0101", "9990", country is null or "NO" ? "0150" : "101"]),
                City = Perhaps(["Oslo", "Tromsø"]),
                Country = country,
                Phone = Perhaps(["+47 22 00 00 00", "90000000"]),
                Email = Perhaps(["post@blaskjaer.example"]),
            },
            Invoice = new InvoiceForm
            {
                InvoiceNumber = Perhaps(["0012", "F-2026/1", "1E9", .. Texts]),
                OwnReference = Perhaps(Texts),
                InvoiceDate = Perhaps(Days),
                DueDate = Perhaps(Days),
                Invoiced = Perhaps(Amounts),
                Outstanding = Perhaps(Amounts),
                ReminderFees = Perhaps(Amounts),
                Kid = Perhaps(["0010017", "1009-", "2026 0001 13"]),
                Description = Perhaps(Texts),
                NoticeSent = Said(sent ?? deadline),
                NoticeSentOn = sent,
                NoticeDeadline = deadline,
                Objects = Said(objection),
                Objection = objection,
                Note = Perhaps(["to\nlinjer", "\"i\nanførsel\"", .. Texts]),
            },
        };
    }

    private static string Said(string? given) => given is null ? InvoiceForm.No : InvoiceForm.Yes;

    private string? Perhaps(string[] some) => _random.Next(4) == 0 ? null : One(some);

    private string One(string[] some) => some[_random.Next(some.Length)];
}
