using System.Globalization;
using CrediCare.Data.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Shared;

/// <summary>Writes down, before the page is shown, that staff look at a list: "25 kind=Disputes". What was typed to search for may be a name and is left out.</summary>
public sealed class ListLook(string subject, CurrentViewer current, AuditTrail audit) : IAsyncResultFilter
{
    private const string Typed = "q";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (
            (context.Result is PartialViewResult part ? part.Model : (context.Result as ViewResult)?.Model)
                is IPeopleListed { LinesShown: > 0 } list
            && await current.GetAsync() is { IsStaff: true }
        )
            await audit.RecordAsync(AuditAction.Listed, subject, null, null, Detail(list, context.HttpContext.Request.Query));
        await next();
    }

    private static string Detail(IPeopleListed list, IQueryCollection asked) =>
        string.Join(
            ' ',
            asked
                .Where(one => one.Key.All(char.IsAsciiLetter) && one.Value.Count == 1 && !string.IsNullOrEmpty(one.Value))
                .Select(one => one.Key == Typed ? Typed : $"{one.Key}={Plain(one.Value!)}")
                .Prepend(list.LinesShown.ToString(CultureInfo.InvariantCulture))
        );

    // The choices of a list are single words, numbers and days; anything else was not chosen here.
    private static string Plain(string value) =>
        value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_') ? value : "";
}
