using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Text;

/// <summary>Reads a form value by one of <see cref="NorwegianInput"/>'s rules; what cannot be read gets its message and stays as typed.</summary>
public sealed class TypedValueBinder<T>(Func<string?, Typed<T>> read) : IModelBinder
    where T : struct
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var typed = read(posted.FirstValue);
        if (typed.Problem is { } problem)
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, InputMessages.Say(problem, posted.FirstValue));
        else if (typed.Value is { } value)
            bindingContext.Result = ModelBindingResult.Success(value);
        else if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            bindingContext.Result = ModelBindingResult.Success(null);
        return Task.CompletedTask;
    }
}
