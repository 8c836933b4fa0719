namespace CrediCare.TestKit;

/// <summary>A person registering an invoice, step by step. Every invoice number is new unless a test says otherwise.</summary>
public sealed class Registering(PortalClient browser)
{
    private static int _invoices = 20_000;

    public static string NewInvoiceNumber() => $"F-{Interlocked.Increment(ref _invoices)}";

    /// <summary>A company whose claim fell due seven weeks ago.</summary>
    public static Dictionary<string, string?> Debtor(params (string Field, string? Value)[] other) =>
        With(
            new()
            {
                ["Debtor.Kind"] = "Company",
                ["Debtor.Name"] = "Sagbakken Utemiljø AS",
                ["Debtor.OrganisationNumber"] = "310 000 078",
                ["Debtor.Street"] = "Sagbakken 4",
                ["Debtor.Postcode"] = "0155",
                ["Debtor.City"] = "Oslo",
            },
            "Debtor",
            other
        );

    public static Dictionary<string, string?> Invoice(params (string Field, string? Value)[] other) =>
        With(
            new()
            {
                ["Invoice.InvoiceNumber"] = NewInvoiceNumber(),
                ["Invoice.InvoiceDate"] = "14.09.2026",
                ["Invoice.DueDate"] = "28.09.2026",
                ["Invoice.Invoiced"] = "9 640,00",
                ["Invoice.Outstanding"] = "8 640,00",
                ["Invoice.Description"] = "Service på snøsmelteanlegg",
            },
            "Invoice",
            other
        );

    /// <summary>The first step of a fresh draft.</summary>
    public async Task<PortalPage> StartAsync()
    {
        var page = await browser.GetAsync("/registrations/new");
        if (page.Location is null)
            page = await browser.SubmitAsync(page, []);
        return await browser.FollowAsync(page.Location!);
    }

    public Task<PortalPage> FillAsync(
        PortalPage page,
        Dictionary<string, string?> values,
        IEnumerable<UploadedFile>? files = null,
        string? button = null
    )
    {
        if (page.Document.QuerySelector("select[name='Debtor.Portfolio'] option:not([value=''])") is { } portfolio)
            values.TryAdd("Debtor.Portfolio", portfolio.GetAttribute("value"));
        return browser.SubmitAsync(page, values, button: button, files: files);
    }

    /// <summary>Fills in the first step and opens the second.</summary>
    public async Task<PortalPage> ToInvoiceAsync(Dictionary<string, string?>? debtor = null)
    {
        var answer = await FillAsync(await StartAsync(), debtor ?? Debtor());
        return await browser.FollowAsync(answer.Location ?? throw new InvalidOperationException(answer.Text));
    }

    /// <summary>Fills in two steps and opens the last.</summary>
    public async Task<PortalPage> ToReviewAsync(
        Dictionary<string, string?>? debtor = null,
        Dictionary<string, string?>? invoice = null,
        IEnumerable<UploadedFile>? files = null
    )
    {
        var answer = await FillAsync(await ToInvoiceAsync(debtor), invoice ?? Invoice(), files);
        return await browser.FollowAsync(answer.Location ?? throw new InvalidOperationException(answer.Text));
    }

    /// <summary>Registers an invoice and gives back the receipt page.</summary>
    public async Task<PortalPage> SendAsync(
        Dictionary<string, string?>? debtor = null,
        Dictionary<string, string?>? invoice = null,
        IEnumerable<UploadedFile>? files = null
    )
    {
        var answer = await FillAsync(await ToReviewAsync(debtor, invoice, files), []);
        return await browser.FollowAsync(answer.Location ?? throw new InvalidOperationException(answer.Text));
    }

    /// <summary>"/registrations/{id}" of a receipt page.</summary>
    public static string AddressOf(PortalPage receipt) => receipt.Path.Replace("/receipt", "", StringComparison.Ordinal);

    /// <summary>The public id of the draft a step belongs to.</summary>
    public static string DraftOf(PortalPage step) => step.Path.Split('/')[3];

    private static Dictionary<string, string?> With(
        Dictionary<string, string?> values,
        string form,
        (string Field, string? Value)[] other
    )
    {
        foreach (var (field, value) in other)
            values[$"{form}.{field}"] = value;
        return values;
    }
}
