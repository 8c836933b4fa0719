using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.Web.Tests.Startup;

/// <summary>Whoever is not let in leaves a line that says who and where, and nothing more about them.</summary>
public sealed class RefusedAccessTests : IDisposable
{
    private readonly ListenedPortal _site = new();

    [Theory]
    [InlineData("/admin/jobs", "Refused GET admin/jobs (403) to {0}")]
    [InlineData("/cases/26-000000-3", "Refused GET cases/{{caseNumber}} (404) to {0}")]
    [InlineData("/company/webhooks/abcdefghjkmnp", "Refused GET company/webhooks/{{id}} (404) to {0}")]
    public async Task SomeoneSignedIn_IsNamedByAccount(string path, string expected)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var person = await _site.UserAsync(PortalFactory.Creditor);

        await browser.GetAsync(path);

        Assert.Equal([string.Format(null, expected, person.Id)], _site.Refusals);
    }

    [Theory]
    [InlineData("/cases?q=hemmelig", "Refused GET cases (302) to nobody signed in")]
    [InlineData("/api/v1/cases", "Refused GET api/v1/cases (401) to nobody signed in")]
    public async Task WhoeverIsNotSignedIn_IsNobody(string path, string expected)
    {
        using var browser = _site.Browser();

        await browser.GetAsync(path);

        Assert.Equal([expected], _site.Refusals);
    }

    [Fact]
    public async Task WhoeverMustShowWhoTheyAreFirst_IsWrittenDownToo()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var person = await _site.UserAsync(PortalFactory.Creditor);
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        await browser.GetAsync("/users/new");

        Assert.Equal([$"Refused GET users/new (302) to {person.Id}"], _site.Refusals);
    }

    [Fact]
    public async Task WhatIsOpened_LeavesNoSuchLine()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        await browser.GetAsync("/account/security");

        Assert.Empty(_site.Refusals);
    }

    [Fact]
    public async Task AFormWithSomethingWrongInIt_LeavesHowMuch_AndNotWhat()
    {
        using var browser = _site.Browser();
        var page = await browser.GetAsync("/become-customer");

        await browser.SubmitAsync(page, new() { ["ContactEmail"] = "ola.nordmann" });

        var line = Assert.Single(_site.Log, line => line.StartsWith("Found ", StringComparison.Ordinal));
        Assert.Matches("^Found [1-9][0-9]* wrong in POST become-customer of nobody signed in$", line);
        Assert.DoesNotContain(_site.Log, line => line.Contains("ola.nordmann", StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private sealed class ListenedPortal : PortalFactory
    {
        private readonly List<string> _log = [];

        public IEnumerable<string> Log
        {
            get
            {
                lock (_log)
                    return [.. _log];
            }
        }

        public IEnumerable<string> Refusals => Log.Where(line => line.StartsWith("Refused ", StringComparison.Ordinal));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.AddSingleton<ILoggerProvider>(new LogListener(_log, LogLevel.Information))
            );
        }
    }
}
