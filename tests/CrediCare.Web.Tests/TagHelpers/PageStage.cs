using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Tests.TagHelpers;

/// <summary>Just enough of a page to let a tag helper write itself: the site's own texts and forms, no host and no database.</summary>
public sealed class PageStage
{
    private static readonly ServiceProvider Services = Build();

    public PageStage()
    {
        HttpContext = new DefaultHttpContext { RequestServices = Services };
        ViewData = new ViewDataDictionary<SampleForm>(
            Services.GetRequiredService<IModelMetadataProvider>(),
            new ModelStateDictionary()
        )
        {
            Model = Form,
        };
    }

    public SampleForm Form { get; } = new();

    public DefaultHttpContext HttpContext { get; }

    public ModelStateDictionary ModelState => ViewData.ModelState;

    private ViewDataDictionary<SampleForm> ViewData { get; }

    public static T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public static IStringLocalizer<ShellText> Words => Service<IStringLocalizer<ShellText>>();

    public static FeatureTexts Texts => Service<FeatureTexts>();

    public ViewContext View() =>
        new()
        {
            HttpContext = HttpContext,
            ViewData = ViewData,
            ActionDescriptor = new ActionDescriptor(),
            RouteData = new RouteData(),
        };

    public ModelExpression Expression(string property) => new(property, ViewData.ModelExplorer.GetExplorerForProperty(property));

    /// <summary>Runs the validation rules as after binding.</summary>
    public void Validate() =>
        Service<IObjectModelValidator>()
            .Validate(
                new ActionContext(HttpContext, new RouteData(), new ActionDescriptor(), ModelState),
                null,
                string.Empty,
                Form
            );

    /// <summary>What the helper writes, parsed.</summary>
    public static IElement? Write(TagHelper helper)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("test", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<body>{writer}</body>").Body!.FirstElementChild;
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPortalLocalisation();
        services.AddPortalViews();
        return services.BuildServiceProvider();
    }
}
