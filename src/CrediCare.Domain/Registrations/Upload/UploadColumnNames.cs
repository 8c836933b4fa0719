using System.Collections.Frozen;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>
/// The headings by which columns are recognised: our own in both languages, and those that Norwegian accounting programs write.
/// A heading counts without case, spaces and signs, and without what stands in brackets.
/// </summary>
public static class UploadColumnNames
{
    private static readonly (UploadColumn Column, string Names)[] Known =
    [
        (UploadColumn.Portfolio, "portefølje,porteføljenr,porteføljenummer,portfolio,portfolionumber,avdeling,department"),
        (
            UploadColumn.DebtorKind,
            "typeskyldner,skyldnertype,kundetype,kundekategori,debtortype,debtorkind,typeofdebtor,customertype"
        ),
        (
            UploadColumn.Name,
            "navn,skyldner,skyldnernavn,skyldnersnavn,kunde,kundenavn,kundensnavn,debitor,debitornavn,mottaker,fakturamottaker,firmanavn,"
                + "name,debtor,debtorname,customer,customername,nameofdebtor,companyname,recipient,billtoname"
        ),
        (
            UploadColumn.OrganisationNumber,
            "orgnr,orgno,organisasjonsnr,organisasjonsnummer,foretaksnr,foretaksnummer,orgnummer,kundeorgnr,skyldnersorgnr,"
                + "organisationnumber,organizationnumber,organisationno,organizationno,organisationnr,companyid,companynumber,"
                + "registrationnumber,companyregistrationnumber"
        ),
        (UploadColumn.BirthDate, "fødselsdato,født,fdato,birthdate,dateofbirth,birthday,born"),
        (
            UploadColumn.BirthNumber,
            "fødselsnr,fødselsnummer,fnr,personnr,personnummer,nationalid,nationalidentitynumber,nationalidnumber,birthnumber,"
                + "personalnumber,socialsecuritynumber"
        ),
        (
            UploadColumn.Street,
            "adresse,adresse1,adresselinje1,postadresse,gateadresse,gate,vei,fakturaadresse,kundeadresse,address,address1,addressline1,"
                + "street,streetaddress,billingaddress"
        ),
        (
            UploadColumn.StreetExtra,
            "adresse2,adresselinje2,adresselinje,coadresse,co,address2,addressline2,streetextra,additionaladdress,moreaddress,fleradresselinjer"
        ),
        (UploadColumn.Postcode, "postnr,postnummer,postno,postkode,zip,zipcode,postcode,postalcode,kundepostnr"),
        (UploadColumn.City, "poststed,sted,by,stedsnavn,city,town,postalcity,kundepoststed"),
        (UploadColumn.Country, "land,landkode,countrycode,country"),
        (
            UploadColumn.Phone,
            "telefon,tlf,telefonnr,telefonnummer,tlfnr,mobil,mobilnr,mobilnummer,mobiltelefon,phone,phonenumber,telephone,mobile,"
                + "mobilephone,mobilenumber"
        ),
        (UploadColumn.Email, "epost,epostadresse,mail,mailadresse,email,emailaddress,emailadresse"),
        (
            UploadColumn.InvoiceNumber,
            "fakturanr,fakturanummer,fakturano,faktura,faktnr,fakturaid,bilagsnr,bilagsnummer,bilag,invoicenumber,invoiceno,invoicenr,"
                + "invoice,invoiceid,documentnumber,documentno,vouchernumber,voucherno"
        ),
        (
            UploadColumn.OwnReference,
            "referanse,deresreferanse,egenreferanse,vårreferanse,vårref,kundenr,kundenummer,ordrenr,ordrenummer,ref,reference,ownreference,"
                + "yourreference,ourreference,customernumber,customerno,ordernumber,orderno"
        ),
        (
            UploadColumn.InvoiceDate,
            "fakturadato,fakturadatum,faktdato,bilagsdato,utstedt,utstedtdato,dato,invoicedate,issuedate,documentdate,voucherdate,date"
        ),
        (
            UploadColumn.DueDate,
            "forfall,forfallsdato,forfallsdag,forfaller,forfalldato,betalingsfrist,forfallsfrist,duedate,due,paymentduedate,dateofpayment"
        ),
        (
            UploadColumn.Invoiced,
            "beløp,fakturabeløp,fakturasum,fakturert,fakturertbeløp,opprinneligbeløp,opprinnelig,sum,totalbeløp,totalt,total,beløpinklmva,"
                + "suminklmva,originalbeløp,fakturatotal,bruttobeløp,brutto,beløpfaktura,beløpnok,amount,invoiceamount,invoicetotal,totalamount,"
                + "originalamount,invoiced,invoicedamount,amountinclvat,grossamount"
        ),
        (
            UploadColumn.Outstanding,
            "restbeløp,rest,restsaldo,saldo,utestående,uteståendebeløp,gjenstående,gjenståendebeløp,gjenstår,ubetalt,ubetaltbeløp,skyldigbeløp,"
                + "skyldig,hovedstol,restbeløpnok,remaining,remainingamount,outstanding,outstandingamount,balance,balancedue,amountdue,"
                + "openamount,unpaid,unpaidamount,principal"
        ),
        (
            UploadColumn.ReminderFees,
            "purregebyr,purregebyrer,gebyr,gebyrer,purring,purresum,reminderfee,reminderfees,latefee,latefees,fees"
        ),
        (
            UploadColumn.Kid,
            "kid,kidnr,kidnummer,kidkode,betalingsreferanse,paymentreference,kidnumber,paymentid,remittancereference"
        ),
        (
            UploadColumn.Description,
            "beskrivelse,hvakravetgjelder,kravetgjelder,gjelder,tekst,fakturatekst,varetekst,vare,tjeneste,description,text,whatitisfor,"
                + "whattheclaimisfor,claimisfor,subject,invoicetext"
        ),
        (
            UploadColumn.NoticeSentOn,
            "inkassovarselsendt,varselsendt,varsledato,varseldato,varslet,inkassovarsel,datoinkassovarsel,noticesent,noticesenton,noticedate,"
                + "collectionnoticesent,collectionnoticedate"
        ),
        (
            UploadColumn.NoticeDeadline,
            "varselfrist,fristivarselet,fristivarsel,betalingsfristivarselet,varselforfall,inkassovarselfrist,noticedeadline,noticeduedate,"
                + "deadlineofthenotice,deadlineinthenotice,collectionnoticedeadline"
        ),
        (
            UploadColumn.Objection,
            "innsigelse,innsigelser,tvist,skyldnerensinnsigelse,klage,objection,objections,dispute,disputed"
        ),
        (
            UploadColumn.Note,
            "merknad,notat,kommentar,melding,annet,beskjed,merknader,note,notes,comment,comments,remark,remarks,messagetous"
        ),
        (UploadColumn.Currency, "valuta,valutakode,currency,currencycode"),
        (UploadColumn.DocumentType, "type,dokumenttype,bilagstype,bilagsart,fakturatype,documenttype,invoicetype,vouchertype"),
    ];

    /// <summary>Columns that our own files carry for people, and that are not read.</summary>
    private static readonly FrozenSet<string> Ignored = new[]
    {
        "måretteslesesikke",
        "tocorrectnotread",
        "radidenopprinneligefilenlesesikke",
        "rowintheoriginalfilenotread",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, UploadColumn> ByName = Known
        .SelectMany(one => one.Names.Split(',').Select(name => (name, one.Column)))
        .ToFrozenDictionary(one => one.name, one => one.Column);

    /// <summary>The column that a heading names; null where it is none that is known.</summary>
    public static UploadColumn? Recognise(string heading)
    {
        var whole = Compact(heading);
        return ByName.TryGetValue(whole, out var column) ? column
            : IsIgnored(whole) ? null
            : ByName.TryGetValue(Compact(WithoutBrackets(heading)), out column) ? column
            : null;
    }

    /// <summary>Whether a heading is that of a column which our own files carry for people alone.</summary>
    public static bool IsForPeople(string heading) => IsIgnored(Compact(heading));

    private static bool IsIgnored(string compact) => Ignored.Contains(compact);

    /// <summary>Letters and digits alone, in lower case.</summary>
    internal static string Compact(string heading) =>
        string.Create(
                heading.Length,
                heading,
                static (into, from) =>
                {
                    var kept = 0;
                    foreach (var c in Composed(from))
                    {
                        if (char.IsLetterOrDigit(c) && kept < into.Length)
                            into[kept++] = char.ToLowerInvariant(c);
                    }

                    into[kept..].Fill(' ');
                }
            )
            .TrimEnd();

    // An å may have been written as an a and its ring. Half a sign of those that take two cannot be composed at all.
    private static string Composed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 ? text : text.Normalize();

    private static string WithoutBrackets(string heading)
    {
        var opens = heading.IndexOfAny(['(', '[']);
        return opens < 0 ? heading : heading[..opens];
    }
}
