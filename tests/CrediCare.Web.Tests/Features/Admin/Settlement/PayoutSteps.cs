using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Tests.Payments;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Admin.Payments.Files;

namespace CrediCare.Web.Tests.Features.Admin.Settlement;

/// <summary>What caseworkers and the bank do with payment orders.</summary>
internal static class PayoutSteps
{
    public const string Payouts = "/admin/settlement/payouts";

    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Puts all that can be paid in an order.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> PrepareAsync(PortalClient preparer)
    {
        var answer = await preparer.SubmitAsync(await preparer.GetAsync(Payouts), [], $"form[action='{Payouts}']");
        return answer.Location ?? throw new InvalidOperationException($"Nothing was prepared:\n{answer.Text}");
    }

    /// <summary>Presses a button of an order, as its form would.</summary>
    public static async Task<PortalPage> PressAsync(PortalClient browser, string order, string what, string? because = null) =>
        await browser.PostAsync($"{order}/{what}", await FieldsAsync(browser, because));

    /// <summary>Says that the bank did not pay some lines, as the form with a tick for each would.</summary>
    public static async Task<PortalPage> RejectAsync(PortalClient browser, string order, string because, params int[] lines)
    {
        var fields = await FieldsAsync(browser, because);
        for (var at = 0; at < lines.Length; at++)
            fields[$"Failed.Lines[{at}]"] = $"{lines[at]}";
        return await browser.PostAsync($"{order}/failed", fields);
    }

    /// <summary>Hands in the bank's word as a file and waits until it is booked.</summary>
    public static async Task<PortalPage> BookedAsync(PortalClient browser, string name, PaymentFileItem item, int number)
    {
        var taken = await BankFile.HandInAsync(browser, name, CamtWriter.Write([item], message: $"M-{number}"));
        return await BankFile.BookedAsync(browser, taken.Location!);
    }

    /// <summary>What the bank says of a line of an order.</summary>
    public static PaymentFileItem Word(PaymentOrderLine line, PaymentFileItemKind kind) =>
        new()
        {
            Line = 0,
            Kind = kind,
            Account = "12345678903",
            Amount = line.Amount,
            BookedOn = Today,
            ValueOn = Today,
            EndToEndId = line.Reference,
            ReturnReason = kind == PaymentFileItemKind.Left ? null : "AC04",
        };

    public static async Task<Dictionary<string, string>> FieldsAsync(PortalClient browser, string? because = null)
    {
        var page = await browser.GetAsync("/admin/payments/new");
        const string Token = "__RequestVerificationToken";
        var fields = new Dictionary<string, string>
        {
            [Token] = page.Document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!,
        };
        if (because is not null)
            (fields["Failed.Because"], fields["Stop.Because"]) = (because, because);
        return fields;
    }
}
