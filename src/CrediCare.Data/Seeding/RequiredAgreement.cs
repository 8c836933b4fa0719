using CrediCare.Data.Rates;

namespace CrediCare.Data.Seeding;

/// <summary>The agreement text the portal comes with; an administrator puts a new version above it from a day on.</summary>
internal static class RequiredAgreement
{
    public static AgreementTextRow FirstText(DateTime nowUtc) =>
        new()
        {
            ValidFrom = DatedRow.NoKnownFirstDay,
            Name = "1",
            TextNb = Nb,
            TextEn = En,
            Source = "Byråets standardavtale",
            CreatedAtUtc = nowUtc,
        };

    private const string Nb = """
        # Oppdraget

        Oppdragsgiveren gir inkassobyrået i oppdrag å kreve inn fakturaer som er forfalt. Byrået følger inkassoloven og god inkassoskikk i alt det gjør, og skriver aldri til noen før loven tillater det.

        # Hva oppdragsgiveren svarer for

        Opplysningene som sendes inn, skal være riktige og fullstendige. Betaler en kunde rett til oppdragsgiveren, eller kommer kunden med innvendinger, skal byrået få vite det uten unødig opphold. Da stanser innkrevingen til saken er avklart.

        # Penger

        Det kundene betaler inn, står på en egen klientkonto til det betales ut. Oppgjør skjer hver uke til kontoen som er oppgitt. Byrået trekker det som er avtalt i pakken, og viser hvert trekk i oppgjøret.

        # Trekke en sak

        Oppdragsgiveren kan trekke en sak når som helst. Før det skjer, viser portalen hva det koster. En sak som ble sendt ved en feil, lukkes uten kostnad når den krediteres.

        # Personopplysninger

        Byrået behandler opplysninger om kundene for å kreve inn det de skylder, holder dem atskilt fra andre oppdragsgiveres, og sletter dem når loven ikke lenger krever at de tas vare på.

        # Opphør

        Begge parter kan si opp med én måneds varsel. Saker som er i gang, føres til ende om ikke oppdragsgiveren trekker dem.
        """;

    private const string En = """
        # The assignment

        The creditor assigns the collection agency to collect invoices that have fallen due. The agency follows the Debt Collection Act and good collection practice in all it does, and never writes to anyone before the law allows it.

        # What the creditor answers for

        What is sent in must be correct and complete. If a customer pays the creditor directly, or objects, the agency must be told without undue delay. Collection then stops until the matter has been settled.

        # Money

        What customers pay in stands on a separate client account until it is paid out. Settlement is made every week to the account given. The agency deducts what the package says and shows every deduction in the settlement.

        # Withdrawing a case

        The creditor may withdraw a case at any time. Before that happens, the portal shows what it costs. A case that was sent by mistake is closed free of charge when it is credited.

        # Personal data

        The agency processes data about customers to collect what they owe, keeps it apart from other creditors', and deletes it when the law no longer requires it to be kept.

        # Ending

        Either party may end the agreement with one month's notice. Cases under way are carried to their end unless the creditor withdraws them.
        """;
}
