using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace CrediCare.Web.Text;

/// <summary>A choice is one of those there are: several put together by a comma, which .NET would read as another, are none.</summary>
public sealed class OneChoiceBinders : IModelBinderProvider
{
    private readonly EnumTypeModelBinderProvider _usual = new(new());

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        _usual.GetBinder(context) is { } usual ? new OneChoice(usual) : null;

    private sealed class OneChoice(IModelBinder usual) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (typed.FirstValue?.Contains(',', StringComparison.Ordinal) != true)
                return usual.BindModelAsync(bindingContext);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueIsInvalidAccessor("")
            );
            bindingContext.Result = ModelBindingResult.Failed();
            return Task.CompletedTask;
        }
    }
}
