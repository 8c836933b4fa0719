namespace CrediCare.Web.Features.Shared;

/// <summary>
/// The help article that explains a page. On an action it stands before the one on its controller. The layout shows it
/// as a quiet link at the end of the page.
/// </summary>
/// <param name="slug">The article's address below <c>/help/</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HelpAttribute(string slug) : Attribute
{
    public string Slug => slug;
}
