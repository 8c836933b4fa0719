using CrediCare.Domain.Amounts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Text;

/// <summary>Lets forms have properties of type <c>Money?</c> and <c>DateOnly?</c>, read as people in Norway type them.</summary>
public sealed class NorwegianInputBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(Money))
            return new TypedValueBinder<Money>(NorwegianInput.Amount);
        return type == typeof(DateOnly) ? new TypedValueBinder<DateOnly>(NorwegianInput.Date) : null;
    }
}
