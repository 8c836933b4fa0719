using System.Globalization;
using System.Text.Json;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>What a program sends, as a person would have typed it; and where in the body each field of the form stands.</summary>
internal static class RegistrationTyped
{
    public static DraftContent Of(RegistrationBody body) =>
        new()
        {
            Debtor = new DebtorForm
            {
                Portfolio = body.Portfolio,
                Kind = body.Debtor.Kind.ToString(),
                Name = body.Debtor.Name,
                OrganisationNumber = body.Debtor.OrganisationNumber,
                BirthDate = Day(body.Debtor.BirthDate),
                NeedsBirthNumber = body.Debtor.BirthNumber is not null,
                BirthNumber = body.Debtor.BirthNumber,
                Street = body.Debtor.Address?.Street,
                StreetExtra = body.Debtor.Address?.StreetExtra,
                Postcode = body.Debtor.Address?.Postcode,
                City = body.Debtor.Address?.City,
                Country = body.Debtor.Address?.Country,
                Phone = body.Debtor.Phone,
                Email = body.Debtor.Email,
            },
            Invoice = new InvoiceForm
            {
                InvoiceNumber = body.Invoice.Number,
                OwnReference = body.Invoice.OwnReference,
                InvoiceDate = Day(body.Invoice.InvoiceDate),
                DueDate = Day(body.Invoice.DueDate),
                Invoiced = Kroner(body.Invoice.InvoicedOre),
                Outstanding = Kroner(body.Invoice.OutstandingOre),
                ReminderFees = Kroner(body.Invoice.ReminderFeesOre),
                Kid = body.Invoice.Kid,
                Description = body.Invoice.Description,
                NoticeSent =
                    body.Invoice.NoticeSentOn is null && body.Invoice.NoticeDeadline is null ? InvoiceForm.No : InvoiceForm.Yes,
                NoticeSentOn = Day(body.Invoice.NoticeSentOn),
                NoticeDeadline = Day(body.Invoice.NoticeDeadline),
                Objects = body.Invoice.Objection is null ? InvoiceForm.No : InvoiceForm.Yes,
                Objection = body.Invoice.Objection,
                Note = body.Invoice.Note,
            },
            JoinCase = body.JoinCase,
        };

    /// <param name="field">As the form names it, "Debtor.Name".</param>
    public static string PointerOf(string field) =>
        field switch
        {
            "Debtor.Portfolio" => "/portfolio",
            "Invoice.InvoiceNumber" => "/invoice/number",
            "Invoice.Invoiced" or "Invoice.Outstanding" or "Invoice.ReminderFees" => $"{Written(field)}Ore",
            "Debtor.Street" or "Debtor.StreetExtra" or "Debtor.Postcode" or "Debtor.City" or "Debtor.Country" =>
                $"/debtor/address/{Written(field)[8..]}",
            _ => Written(field),
        };

    public static string PointerOf(SubmitRefusal refusal) =>
        refusal switch
        {
            SubmitRefusal.AlreadyRegistered => "/invoice/number",
            SubmitRefusal.TooEarly => "/invoice/dueDate",
            SubmitRefusal.PortfolioClosed => "/portfolio",
            SubmitRefusal.CaseTakesNoInvoices => "/joinCase",
            SubmitRefusal.CreditorNotActive => "",
        };

    private static string Written(string field) =>
        string.Concat(field.Split('.').Select(part => $"/{JsonNamingPolicy.CamelCase.ConvertName(part)}"));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Kroner(long? ore) =>
        ore is { } whole ? (whole / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;
}
