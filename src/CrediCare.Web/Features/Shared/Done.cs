using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrediCare.Web.Features.Shared;

/// <summary>Tells on the next page that something was done: who, what, when, what comes next.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Text">What comes next.</param>
/// <param name="LinkText">A receipt or the thing itself.</param>
/// <param name="LinkAddress">Where that lies.</param>
public sealed record Done(string Title, string? Text = null, string? LinkText = null, string? LinkAddress = null)
{
    private const string Key = "done";

    /// <summary>Say it before the redirect; the layout shows it once.</summary>
    public static void Say(ITempDataDictionary tempData, Done done) => tempData[Key] = JsonSerializer.Serialize(done);

    /// <summary>Where no redirect follows: the page that is about to be shown says it.</summary>
    public static void SayHere(ViewDataDictionary page, Done done) => page[Key] = done;

    /// <summary>What was said on this page itself.</summary>
    public static Done? Here(ViewDataDictionary page) => page[Key] as Done;

    public static Done? Take(ITempDataDictionary tempData) =>
        tempData[Key] is string said ? JsonSerializer.Deserialize<Done>(said) : null;
}
