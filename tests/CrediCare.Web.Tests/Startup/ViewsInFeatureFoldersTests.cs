using System.Reflection;
using CrediCare.Web.Features.Home;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;

namespace CrediCare.Web.Tests.Startup
{
    public class ViewsInFeatureFoldersTests
    {
        [Fact]
        public void AView_LiesBesideItsController() =>
            Assert.Equal(["/Features/Home/{0}.cshtml", "/Features/Shared/{0}.cshtml"], Locations(typeof(HomeController)));

        [Fact]
        public void ANestedFeature_AlsoFindsWhatLiesOutsideIt() =>
            Assert.Equal(
                ["/Features/Admin/Trials/{0}.cshtml", "/Features/Admin/{0}.cshtml", "/Features/Shared/{0}.cshtml"],
                Locations(typeof(CrediCare.Web.Features.Admin.Trials.TrialsController))
            );

        private static IEnumerable<string> Locations(Type controller)
        {
            var action = new ControllerActionDescriptor { ControllerTypeInfo = controller.GetTypeInfo() };
            var context = new ViewLocationExpanderContext(
                new ActionContext(new DefaultHttpContext(), new RouteData(), (ActionDescriptor)action),
                "Index",
                controller.Name,
                null,
                null,
                isMainPage: true
            )
            {
                Values = new Dictionary<string, string?>(StringComparer.Ordinal),
            };
            var expander = new ViewsInFeatureFolders();
            expander.PopulateValues(context);
            return expander.ExpandViewLocations(context, []);
        }
    }
}

namespace CrediCare.Web.Features.Admin.Trials
{
    /// <summary>Stands where a nested feature's controller would.</summary>
    public sealed class TrialsController;
}
