using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases.Acts;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Registrations;

/// <summary>What the night refused stays on the desk until somebody has seen it, or the invoice comes again.</summary>
public sealed class SeeingRefusalsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Refusal_StaysHoweverOld_UntilACaseworkerHasSeenIt_Once()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var refused = await RefusedAsync(amina, "F-77");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Contains(refused.ReceiptNumber, (await odd.GetAsync("/admin?kind=Imports")).Html, StringComparison.Ordinal);
        var page = await odd.GetAsync($"/registrations/{refused.PublicId}");
        var address = $"/admin/registrations/{refused.PublicId}/seen";

        Assert.Equal(HttpStatusCode.Forbidden, (await amina.PostAsync(address, await amina.TokenAsync())).Status);
        foreach (var _ in Enumerable.Range(0, 2))
            await odd.SubmitAsync(page, [], $"form[action='{address}']");

        Assert.DoesNotContain(refused.ReceiptNumber, (await odd.GetAsync("/admin")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.RefusalSeen));
        Assert.Contains("Sett av", (await odd.GetAsync($"/registrations/{refused.PublicId}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Sett av",
            (await amina.GetAsync($"/registrations/{refused.PublicId}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task InvoiceThatIsSentAgain_TakesItsRefusalOffTheDesk_AndNoOther()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var (same, other) = (await RefusedAsync(amina, "F-77"), await RefusedAsync(amina, "F-78"));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        await SendAsync(amina, "f-77 ");

        var desk = (await odd.GetAsync("/admin?kind=Imports")).Html;
        Assert.DoesNotContain(same.ReceiptNumber, desk, StringComparison.Ordinal);
        Assert.Contains(other.ReceiptNumber, desk, StringComparison.Ordinal);
    }

    /// <summary>Sent by the creditor and refused by the night forty days ago.</summary>
    private async Task<Registration> RefusedAsync(PortalClient creditor, string invoiceNumber)
    {
        await SendAsync(creditor, invoiceNumber);
        return await _site.WithDatabaseAsync(async context =>
        {
            var sent = await context.Registrations.SingleAsync(one => one.InvoiceNumber == invoiceNumber);
            await context.MarkRefusedAsync(
                new Dictionary<Guid, RefusalReason> { [sent.Id] = RefusalReason.DuplicateInvoice },
                _site.Clock.UtcNow.AddDays(-40),
                default
            );
            return sent;
        });
    }

    private static async Task SendAsync(PortalClient creditor, string invoiceNumber)
    {
        var review = await new Registering(creditor).ToReviewAsync(
            invoice: Registering.Invoice(("InvoiceNumber", invoiceNumber))
        );
        Assert.Equal(HttpStatusCode.Redirect, (await creditor.SubmitAsync(review, [])).Status);
    }

    public void Dispose() => _site.Dispose();
}
