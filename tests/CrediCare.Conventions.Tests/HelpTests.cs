using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.Web.Features.Help;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Conventions.Tests;

/// <summary>Every page names the article that explains it, and every article leads to places that are there.</summary>
public sealed class HelpTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    // Parts of a page and files: they are not looked at on their own.
    private static readonly string[] NotPages =
    [
        "/documents/{id}",
        "/admin/jobs/{id}/progress",
        "/users/log/file",
        "/company/api/openapi.json",
    ];

    private IEnumerable<RouteEndpoint> Actions =>
        factory
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    [Fact]
    public void EverySignedInPage_NamesAnArticle()
    {
        var without = Actions
            .Where(action => action.Metadata.GetMetadata<IAllowAnonymous>() is null && Answers(action, "GET"))
            .Where(action => action.Metadata.GetMetadata<HelpAttribute>() is null)
            .Select(Path)
            .Where(path => !path.StartsWith("/api/", StringComparison.Ordinal))
            .Except(NotPages);

        Assert.Empty(without);
    }

    [Fact]
    public void EveryNamedArticle_Exists()
    {
        var slugs = RequiredHelp.Places.Select(place => place.Slug).ToHashSet(StringComparer.Ordinal);
        var named = Actions.Select(action => action.Metadata.GetMetadata<HelpAttribute>()?.Slug).OfType<string>().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, slug => Assert.Contains(slug, slugs));
    }

    [Fact]
    public async Task EveryArticle_LinksToPagesThatAreThere()
    {
        var pages = Actions.Where(action => Answers(action, "GET")).Select(Path).ToHashSet(StringComparer.Ordinal);
        var shown = await factory.Services.GetRequiredService<HelpShelf>().TodayAsync(default);
        var articles = await factory.WithDatabaseAsync(context => context.HelpArticles.AsNoTracking().ToListAsync());

        Assert.All(
            articles.SelectMany(article => new[] { article.Norwegian, article.English }),
            words =>
            {
                Assert.Empty(HelpMarkdown.BadAddresses(words.Text));
                Assert.Empty(shown.Figures.Unknown(words.Text));
                Assert.All(HelpMarkdown.LinkedArticles(words.Text), slug => Assert.NotNull(shown.Find(slug)));
                Assert.All(
                    HelpMarkdown.LinkedPages(words.Text).Where(path => !path.StartsWith("/help/", StringComparison.Ordinal)),
                    path => Assert.Contains(path, pages)
                );
            }
        );
    }

    private static bool Answers(RouteEndpoint action, string method) =>
        action.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true;

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
