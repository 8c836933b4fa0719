using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>Nothing is stored of a form in which nothing was typed; what is typed is stored once.</summary>
public sealed class UntouchedDraftTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task OpeningTheForm_AndLeaving_StoresNothing()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        for (var opened = 0; opened < 3; opened++)
            Assert.Equal(HttpStatusCode.OK, (await browser.FollowAsync("/registrations/new")).Status);

        Assert.Equal(0, await DraftsAsync());
        Assert.Contains("Ingenting er sendt inn ennå", (await browser.GetAsync("/registrations")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("button[value=save]")]
    public async Task AnEmptyForm_SentOrSaved_StoresNothing(string? button)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var answer = await browser.SubmitAsync(step, [], button: button);

        Assert.Equal(0, await DraftsAsync());
        if (button is null)
            Assert.Contains("Fyll ut «Navn»", answer.Text, StringComparison.Ordinal);
        else
            Assert.Null((await browser.FollowAsync(answer.Location!)).Document.QuerySelector(".done"));
    }

    [Fact]
    public async Task AfterAnEmptyForm_TheSameFormCanBeFilledIn()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();
        var answer = await browser.SubmitAsync(step, []);

        var next = await new Registering(browser).FillAsync(answer, Registering.Debtor());

        Assert.EndsWith("/invoice", next.Location, StringComparison.Ordinal);
        Assert.Equal(1, await DraftsAsync());
    }

    [Fact]
    public async Task TheFirstThingTyped_IsStored_AlsoByTheLiveCheck_AndOnceForTwoClicks()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();
        var form = step.Document.QuerySelector("form[data-check]")!;
        var fields = new Dictionary<string, string> { ["step"] = "debtor", ["Debtor.Name"] = "Ny AS" };
        foreach (var hidden in new[] { "creditor", "__RequestVerificationToken" })
            fields[hidden] = form.QuerySelector($"[name={hidden}]")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(
            browser.PostAsync(form.GetAttribute("data-check")!, fields),
            browser.PostAsync(form.GetAttribute("data-check")!, fields),
            browser.PostAsync(form.GetAttribute("data-check")!, fields)
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, await DraftsAsync());
        var again = await browser.GetAsync(step.Path);
        Assert.Equal("Ny AS", again.Document.QuerySelector("[name='Debtor.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AFileAlone_IsKept()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();
        var invoice = await browser.GetAsync(step.Path.Replace("/debtor", "/invoice", StringComparison.Ordinal));

        var answer = await browser.SubmitAsync(invoice, [], button: "button[value=upload]", files: [Files.Pdf("faktura.pdf")]);

        Assert.Contains("faktura.pdf", (await browser.FollowAsync(answer.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await DraftsAsync());
    }

    [Fact]
    public async Task AnAddressNobodyWasGiven_IsNotFound_AndNothingIsStoredUnderIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var step = await new Registering(browser).StartAsync();
        var id = Registering.DraftOf(step);
        var proof = step.Path.Split("fresh=")[1];
        var values = Registering.Debtor();
        string[] addresses =
        [
            $"/registrations/new/{id}/debtor",
            $"/registrations/new/{id}/debtor?fresh=",
            $"/registrations/new/{id}/debtor?fresh={proof[..^1]}",
            $"/registrations/new/{new string('a', 26)}/debtor?fresh={proof}",
            $"/registrations/new/x/debtor?fresh={proof}",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
            var fields = values.ToDictionary(value => value.Key, value => value.Value!);
            foreach (var hidden in new[] { "creditor", "__RequestVerificationToken" })
                fields[hidden] = step.Document.QuerySelector($"main form [name={hidden}]")!.GetAttribute("value")!;
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(address, fields)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(step.Path)).Status);
        Assert.Equal(0, await DraftsAsync());
    }

    [Fact]
    public async Task GivingUpAnUntouchedForm_LeadsToTheList()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var step = await new Registering(browser).StartAsync();

        var answer = await browser.GetAsync(step.Document.QuerySelector("a[href*=discard]")!.GetAttribute("href")!);

        Assert.Equal("/registrations", answer.Location);
    }

    private Task<int> DraftsAsync() => _site.WithDatabaseAsync(context => context.RegistrationDrafts.CountAsync());
}
