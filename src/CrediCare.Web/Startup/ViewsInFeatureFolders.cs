using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CrediCare.Web.Startup;

/// <summary>
/// A view lies beside its controller: <c>CrediCare.Web.Features.Admin.Jobs.JobsController</c> finds
/// <c>/Features/Admin/Jobs/{view}.cshtml</c>, then <c>/Features/Admin/</c>, then what all share.
/// </summary>
public sealed class ViewsInFeatureFolders : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = "/Features";
    private const string Shared = "/Features/Shared/{0}.cshtml";

    private static readonly string RootNamespace = typeof(Views).Assembly.GetName().Name!;

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
            context.Values[Key] = action.ControllerTypeInfo.Namespace;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var space) && space is not null ? [.. Folders(space), Shared] : [Shared];

    private static IEnumerable<string> Folders(string space)
    {
        var folder = space[RootNamespace.Length..].Replace('.', '/');
        for (; folder.Length > Root.Length; folder = folder[..folder.LastIndexOf('/')])
            yield return $"{folder}/{{0}}.cshtml";
    }
}
