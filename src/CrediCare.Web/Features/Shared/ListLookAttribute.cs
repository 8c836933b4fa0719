using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// On an action that shows staff a page of lines (<see cref="IPeopleListed"/>): the look is one entry of the log with how many
/// lines there were and what was asked for, and not one for each.
/// </summary>
/// <param name="subject">What kind of thing the lines are, as its type is named in code.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListLookAttribute : TypeFilterAttribute
{
    public ListLookAttribute(string subject)
        : base(typeof(ListLook)) => Arguments = [subject];
}
