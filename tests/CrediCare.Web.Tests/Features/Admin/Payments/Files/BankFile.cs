using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Admin.Payments.Files;

/// <summary>Hands in the bank's files as a caseworker does.</summary>
internal static class BankFile
{
    private const string Address = "/admin/payments/files";

    public static async Task<PortalPage> HandInAsync(PortalClient browser, string name, byte[] file) =>
        await browser.SubmitAsync(
            await browser.GetAsync(Address),
            [],
            "main form[enctype]",
            files: [new UploadedFile("Form.File", name, file)]
        );

    /// <summary>The booking runs on behind the page.</summary>
    public static async Task<PortalPage> BookedAsync(PortalClient browser, string address)
    {
        for (var tries = 0; tries < 900; tries++)
        {
            var page = await browser.GetAsync(address);
            if (!page.Text.Contains("Føres nå", StringComparison.Ordinal))
                return page;
            await Task.Delay(100);
        }

        throw new TimeoutException("The file was not booked.");
    }
}
