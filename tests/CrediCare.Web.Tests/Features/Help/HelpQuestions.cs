namespace CrediCare.Web.Tests.Features.Help;

/// <summary>
/// What people ask, in words of their own: for each article two questions in each language, written without looking at
/// the wordings that are kept with it.
/// </summary>
internal static class HelpQuestions
{
    public static readonly (string Slug, string[] Norwegian, string[] English)[] All =
    [
        (
            "register-a-case",
            ["hvordan får jeg sendt en regning til dere", "jeg vil legge inn en ny sak"],
            ["I want to hand over an unpaid invoice to you", "how to submit a new claim"]
        ),
        (
            "what-is-needed",
            ["hvilken informasjon må jeg ha klar om skyldneren", "må jeg legge ved kopi av fakturaen"],
            ["which details about the debtor must I provide", "do I have to attach the invoice"]
        ),
        (
            "upload",
            ["kan jeg importere fakturaene fra Excel", "vi har mange fakturaer, må jeg skrive inn alle"],
            ["can I import the invoices from Excel", "we have many invoices, must I type them all"]
        ),
        (
            "api",
            ["har dere et API for regnskapsprogrammet", "integrasjon med fakturasystemet vårt"],
            ["do you have an API for our accounting program", "integration with our invoicing system"]
        ),
        (
            "webhooks",
            ["kan systemet vårt få beskjed automatisk", "hvordan setter jeg opp en webhook"],
            ["can our system be told automatically", "how do I set up a webhook"]
        ),
        (
            "privacy",
            ["når blir opplysningene om en person slettet", "hvor lenge lagres fødselsnummer"],
            ["when is information about a person deleted", "how long are birth numbers stored"]
        ),
        (
            "where-is-my-case",
            ["saken jeg la inn i dag er borte", "hvorfor er ikke registreringen min blitt sak"],
            ["the case I entered today is missing", "why can't I see my new case"]
        ),
        (
            "invoice-and-case-status",
            ["hvordan ligger det an med fakturaen min", "hva er forskjellen på registreringer og saker"],
            ["how is my invoice doing", "difference between registrations and cases"]
        ),
        (
            "changes-to-an-invoice",
            ["jeg skrev galt beløp på en faktura", "hvordan krediterer jeg et krav"],
            ["I typed the wrong amount on an invoice", "how to credit a claim"]
        ),
        (
            "when-can-i-send",
            ["hvor mange dager etter forfall kan jeg registrere", "er fakturaen for gammel til å sendes"],
            ["how many days after the due date can I register", "is my invoice too old to send"]
        ),
        (
            "limitation",
            ["hvor lenge kan vi kreve inn et gammelt krav før det er foreldet", "stanser en purring foreldelsesfristen"],
            ["how long before an old debt expires and is time barred", "does a part payment restart the limitation period"]
        ),
        (
            "why-collection",
            ["er det noe poeng i å bruke inkasso", "bør vi sende saken med en gang eller vente"],
            ["is there any point in using debt collection", "should we send at once or wait"]
        ),
        (
            "become-a-customer",
            ["vi vil ha avtale med dere", "hvordan registrerer firmaet seg som ny kunde"],
            ["we would like an agreement with you", "sign up my firm as a new customer"]
        ),
        (
            "costs",
            ["hva er prisen for inkasso", "hvor mye salær må kunden betale"],
            ["what are your prices", "how big is the collection fee"]
        ),
        (
            "case-status",
            ["hva betyr omtvistet", "hvilke steg går en sak gjennom"],
            ["what does disputed mean", "which stages does a case go through"]
        ),
        (
            "customer-overview",
            ["se alle sakene til samme skyldner", "hvor mye skylder én kunde oss totalt"],
            ["see every case on the same debtor", "total owed by one customer"]
        ),
        (
            "ask-us",
            ["hva er telefonnummeret til kundeservice", "jeg vil snakke med en saksbehandler"],
            ["what is your phone number", "I want to talk to a caseworker"]
        ),
        (
            "disputes",
            ["kunden mener fakturaen er feil og nekter å betale", "hva sier inkassoklagenemnda om innsigelser"],
            ["the customer says the invoice is wrong and refuses to pay", "what does the complaints board say about objections"]
        ),
        (
            "mail-that-asks",
            ["jeg har fått mail om at dere trenger svar", "hva om jeg ikke rekker å svare i tide"],
            ["I got a mail saying you need my reply", "what if I do not reply in time"]
        ),
        (
            "legal-steps",
            ["når blir det aktuelt med rettslig inkasso", "kan vi slå kunden konkurs"],
            ["when do you take legal action", "can we make the customer bankrupt"]
        ),
        (
            "conciliation-board",
            ["må jeg stille personlig i forliksrådet", "kan en ansatt møte med fullmakt"],
            ["do I have to appear in person before the board", "can an employee attend with power of attorney"]
        ),
        (
            "attachment-petition",
            ["hvor lang er behandlingstiden hos namsmannen", "trekk i lønnen til skyldneren"],
            ["how long is the handling time at the enforcement officer", "deduction from the debtor's wages"]
        ),
        (
            "declaration",
            ["dere har sendt meg en erklæring", "hvorfor skal jeg undertegne før tvangssalg"],
            ["you have sent me a declaration", "why do I sign before a forced sale"]
        ),
        (
            "surveillance",
            ["hva skjer med saken når skyldneren ikke har penger", "saken ligger til overvåking"],
            ["what happens to the case when the debtor has no money", "my case is under monitoring"]
        ),
        (
            "payment-plans",
            ["kunden ber om å få dele opp betalingen", "nedbetalingsplan med mange avdrag"],
            ["customer asks to split the payment", "repayment agreement with many instalments"]
        ),
        (
            "paid-but-notified",
            ["kunden har gjort opp, men får fortsatt brev", "vi har fått pengene, hvorfor purrer dere fremdeles"],
            ["customer has settled but still gets letters", "we received the money, why do you still send letters"]
        ),
        (
            "payments-to-you",
            ["når blir pengene utbetalt til kontoen vår", "hvor ofte gjør dere opp med oss"],
            ["when is the money paid out to our account", "how often do you settle with us"]
        ),
        (
            "incoming-payments",
            ["banken sendte en ocr-fil som ble avvist", "innbetaling uten kid, hvor blir den av"],
            ["the bank sent an ocr file that was refused", "incoming payment without a kid, where does it go"]
        ),
        (
            "client-funds",
            ["hvor ligger klientkontoen og hvem eier pengene", "bank og regnskap stemmer ikke"],
            ["whose money is on the client account", "bank and ledger do not agree"]
        ),
        (
            "dashboard",
            ["hva betyr grafene på forsiden", "forklaring av dashbordet"],
            ["what do the charts on the front page mean", "explain the overview page"]
        ),
        (
            "reports",
            ["laste ned tall til excel", "hvor ligger månedsrapporten"],
            ["download figures to excel", "where is the monthly status report"]
        ),
        (
            "more-users",
            ["en ny kollega trenger tilgang", "regnskapsføreren vår skal inn i portalen"],
            ["a new colleague needs access", "our accountant should get into the portal"]
        ),
        (
            "sign-in-safely",
            ["jeg husker ikke passordet mitt", "sette opp totrinnsinnlogging"],
            ["I cannot remember my password", "set up two-step login"]
        ),
        (
            "company-details",
            ["vi har fått nytt kontonummer", "selskapet er fusjonert med et annet"],
            ["we have a new bank account", "our company has merged with another"]
        ),
    ];
}
