using CrediCare.Data.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Shared;

/// <summary>Lets an action take the signed-in <see cref="Viewer"/> as a parameter, so that its need is seen.</summary>
public sealed class ViewerBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(Viewer) ? this : null;

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var viewer =
            await bindingContext.HttpContext.RequestServices.GetRequiredService<CurrentViewer>().GetAsync()
            ?? throw new InvalidOperationException("The action takes a viewer but its policy lets strangers in.");
        bindingContext.ValidationState.Add(viewer, new() { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(viewer);
    }
}
