using CrediCare.Data.Configurations;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>How the fields of the second step are written.</summary>
internal static class InvoiceFields
{
    public static InvoiceReading Read(InvoiceForm typed, FormReading form)
    {
        var noticeSent = typed.NoticeSent == InvoiceForm.Yes;
        return new InvoiceReading(
            form.Required(
                nameof(typed.InvoiceNumber),
                form.Line(nameof(typed.InvoiceNumber), typed.InvoiceNumber, Lengths.InvoiceNumber)
            ),
            form.Line(nameof(typed.OwnReference), typed.OwnReference, Lengths.Reference),
            form.RecentDate(nameof(typed.InvoiceDate), typed.InvoiceDate),
            form.RecentDate(nameof(typed.DueDate), typed.DueDate),
            form.Amount(nameof(typed.Invoiced), typed.Invoiced),
            form.Amount(nameof(typed.Outstanding), typed.Outstanding),
            form.Amount(nameof(typed.ReminderFees), typed.ReminderFees),
            Kid(typed, form),
            form.Required(
                nameof(typed.Description),
                form.Line(nameof(typed.Description), typed.Description, Lengths.Description)
            ),
            noticeSent ? form.RecentDate(nameof(typed.NoticeSentOn), typed.NoticeSentOn) : null,
            noticeSent ? form.RecentDate(nameof(typed.NoticeDeadline), typed.NoticeDeadline) : null,
            Objection(typed, form),
            form.Block(nameof(typed.Note), typed.Note, Lengths.Note),
            form.Problems
        );
    }

    /// <summary>One that fails its check is kept and warned about; the creditor knows best what stands on the invoice.</summary>
    private static string? Kid(InvoiceForm typed, FormReading form) =>
        form.Line(nameof(typed.Kid), PaymentReference.Normalise(typed.Kid), Lengths.Kid);

    private static string? Objection(InvoiceForm typed, FormReading form)
    {
        if (typed.Objects != InvoiceForm.Yes)
            return null;
        var read = form.Block(nameof(typed.Objection), typed.Objection, Lengths.Note);
        if (read is null)
            form.Say(nameof(typed.Objection), "ObjectionMissing");
        return read;
    }
}
