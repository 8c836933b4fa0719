using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Company.ApiKeys;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>An endpoint as an administrator describes it.</summary>
public sealed class WebhookForm
{
    /// <summary>The public id of the creditor that the form was opened for.</summary>
    public string? Company { get; set; }

    [Required(ErrorMessage = "HookNameRequired"), MaxLength(WebhookRule.NameLength)]
    public string? HookName { get; set; }

    [Required(ErrorMessage = "AddressProblem_Missing"), MaxLength(WebhookAddress.Length)]
    public string? Address { get; set; }

    /// <summary>Chosen once, when it is made.</summary>
    public ApiKeyMode HookMode { get; set; }

    public IList<WebhookTopics> Topics { get; init; } = [];

    /// <summary>Public ids of the chosen portfolios; none is all.</summary>
    public IList<string> Portfolios { get; init; } = [];

    /// <summary>What was changed must be what was seen.</summary>
    public int Version { get; set; }

    /// <summary>What the page shows beside the form.</summary>
    [BindNever, ValidateNever]
    public ApiKeyFormPage Page { get; set; } = new("", []);

    /// <summary>The endpoint that is changed; null for a new one.</summary>
    [BindNever, ValidateNever]
    public WebhookEndpoint? Endpoint { get; set; }

    public static WebhookForm Of(WebhookEndpoint endpoint, string company, ApiKeyFormPage page) =>
        new()
        {
            Company = company,
            HookName = endpoint.Name,
            Address = endpoint.Address,
            Topics = [.. Enum.GetValues<WebhookTopics>().Where(one => one != WebhookTopics.None && endpoint.Topics.HasFlag(one))],
            Portfolios =
            [
                .. page
                    .Portfolios.Where(one => endpoint.Portfolios.Any(reached => reached.PortfolioId == one.Id))
                    .Select(one => one.PublicId),
            ],
            Version = endpoint.Version,
            Page = page,
            Endpoint = endpoint,
        };

    /// <param name="name">As it is kept.</param>
    /// <param name="address">As it is kept.</param>
    public WebhookTerms Terms(string name, string address)
    {
        // A portfolio of another company is not among these, whatever the form says.
        var chosen = Page.Portfolios.Where(one => Portfolios.Contains(one.PublicId)).Select(one => one.Id).ToList();
        var topics = Topics.Where(one => Enum.IsDefined(one)).Aggregate(WebhookTopics.None, (all, one) => all | one);
        return new WebhookTerms(name, address, topics, Portfolios.Count == 0 ? null : chosen);
    }
}

/// <summary>A span of days to send again.</summary>
public sealed class ReplayForm
{
    [Required]
    public DateOnly? FirstDay { get; set; }

    [Required]
    public DateOnly? LastDay { get; set; }

    /// <summary>Also what has arrived.</summary>
    public bool Everything { get; set; }

    /// <summary>The number has been seen.</summary>
    public bool Confirmed { get; set; }

    /// <summary>How many there are; null before it has been asked.</summary>
    [BindNever, ValidateNever]
    public int? Found { get; set; }

    [BindNever, ValidateNever]
    public WebhookLine Line { get; set; } = null!;

    /// <summary>The key of what is wrong with the days, or null.</summary>
    public string? SpanProblem =>
        FirstDay > LastDay ? "Replay_Backwards"
        : LastDay?.DayNumber - FirstDay?.DayNumber >= WebhookRule.MostReplayedDays ? "Replay_TooLong"
        : null;
}
