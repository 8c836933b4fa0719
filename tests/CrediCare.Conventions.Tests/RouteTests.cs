using CrediCare.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>An address says where its code lies and who may open it.</summary>
public sealed class RouteTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    // Open without sign-in; nothing else is.
    private static readonly string[] Open =
    [
        "/",
        "/account/",
        "/language",
        "/theme",
        "/preferences",
        "/become-customer",
        "/csp-reports",
        "/support",
        "/help",
        "/privacy",
        "/accessibility",
        "/menu",
        "/health/",
        "/errors/",
        "/error",
    ];

    private List<RouteEndpoint> Actions =>
        [
            .. factory
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null),
        ];

    [Fact]
    public void Action_LiesInTheFolderOfItsFirstWord()
    {
        Assert.NotEmpty(Actions);
        Assert.All(
            Actions,
            action =>
            {
                var words = Path(action).Split('/', StringSplitOptions.RemoveEmptyEntries);
                var folder = words switch
                {
                    [] => "Home",
                    ["admin"] => "Admin",
                    ["admin", var noun, ..] => $"Admin.{Pascal(noun)}",
                    [var noun, ..] => Pascal(noun),
                };
                var space = action.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerTypeInfo.Namespace!;
                // A noun with many pages may have folders of its own, named as the next word; what is done to one of them is an act.
                var below = words.Skip(words is ["admin", ..] ? 2 : 1).ToList();
                var within = below switch
                {
                    [] => "",
                    [['{', ..], _, ..] => ".Acts",
                    [var next, ..] => $".{Pascal(next)}",
                };
                Assert.True(
                    space == $"CrediCare.Web.Features.{folder}"
                        || space == $"CrediCare.Web.Features.{folder}{within}"
                        || Homeless(words),
                    $"{Path(action)} lies in {space}"
                );
            }
        );
    }

    [Fact]
    public void Action_SaysWhoMayOpenIt()
    {
        Assert.All(
            Actions,
            action =>
                Assert.True(
                    action.Metadata.GetMetadata<IAllowAnonymous>() is not null
                        || action.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null),
                    $"{Path(action)} names no policy"
                )
        );
    }

    [Fact]
    public void Action_IsOpenToStrangersOnlyWhereTheListSaysSo()
    {
        var open = Actions.Where(action => action.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path);

        Assert.All(
            open,
            path =>
                Assert.Contains(
                    Open,
                    allowed => allowed.Length > 1 ? path.StartsWith(allowed, StringComparison.Ordinal) : path == allowed
                )
        );
    }

    [Fact]
    public void AccountSecurity_IsNotOpen() =>
        Assert.All(
            Actions.Where(action => Path(action).StartsWith("/account/security", StringComparison.Ordinal)),
            action => Assert.Null(action.Metadata.GetMetadata<IAllowAnonymous>())
        );

    [Fact]
    public void Path_IsLowerCaseEnglishWords() =>
        Assert.All(
            Actions,
            action => Assert.Matches("^(/|(/([a-z0-9-]+|openapi\\.json|\\{[a-zA-Z]+(:[a-z]+)?\\??\\}))+)$", Path(action))
        );

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Pascal(string word) =>
        string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    // Pages without a noun of their own live with the front page.
    private static bool Homeless(string[] words) =>
        words is ["privacy"] or ["accessibility"] or ["menu"] or ["language"] or ["theme"] or ["error", ..] or ["errors", ..];
}
