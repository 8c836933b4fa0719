using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Support;

/// <summary>How many messages one person sends us in an hour: more than anybody writes by hand. Staff are not counted.</summary>
public sealed class MessageLimit(Throttle throttle, IStringLocalizer<SupportText> texts)
{
    public static readonly ThrottleRule Rule = new("message", 30, TimeSpan.FromHours(1));

    /// <summary>Counts one; where there is no room for it, the page is to be shown again with the reason.</summary>
    public async Task<bool> AllowsAsync(Controller page, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.IsStaff || await throttle.TakeAsync(Rule, viewer.UserId.ToString(), cancellationToken))
            return true;
        var wait = throttle.UntilNextWindow(Rule);
        page.SayTooMany(wait, texts["TooMany", Math.Ceiling(wait.TotalMinutes)]);
        return false;
    }
}
