using CrediCare.Domain.Amounts;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Which of a form's fields a person writes in: those that the action takes as text, a day or a sum. What is chosen or counted has
/// values that say nothing without their labels, and what the form carries for itself says nothing to anyone.
/// </summary>
public static class TypedFields
{
    private static readonly HashSet<Type> Written = [typeof(string), typeof(DateOnly), typeof(Money), typeof(decimal)];

    private static readonly HashSet<string> Carried = new(StringComparer.OrdinalIgnoreCase)
    {
        "Item",
        "Key",
        "Return",
        "ReturnUrl",
        "Language",
    };

    /// <summary>Tells it by the field's name. Where the action is not known, all are taken to be written.</summary>
    public static Predicate<string> Of(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? name => IsWritten(action.Parameters, Parts(name))
            : _ => true;

    private static bool IsWritten(IEnumerable<ParameterDescriptor> parameters, string[] parts) =>
        !Carried.Contains(parts[^1]) && parameters.Any(parameter => IsWritten(parameter, parts));

    private static bool IsWritten(ParameterDescriptor parameter, string[] parts)
    {
        var prefix = parameter.BindingInfo?.BinderModelName ?? parameter.Name;
        var isNamed = prefix.Equals(parts[0], StringComparison.OrdinalIgnoreCase);
        return TypeAt(parameter.ParameterType, isNamed ? parts[1..] : parts) is { } type && Written.Contains(type);
    }

    private static Type? TypeAt(Type from, string[] path)
    {
        var type = Bare(from);
        foreach (var part in path)
        {
            var property = type.GetProperties().FirstOrDefault(one => one.Name.Equals(part, StringComparison.OrdinalIgnoreCase));
            if (property is null)
                return null;
            type = Bare(property.PropertyType);
        }

        return type;
    }

    // The thing itself, of one that may lack and of a list of them.
    private static Type Bare(Type type) =>
        Nullable.GetUnderlyingType(type)
        ?? (
            type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable))
                ? type.GetGenericArguments()[^1]
                : type
        );

    private static string[] Parts(string name) => [.. name.Split('.').Select(part => part.Split('[')[0])];
}
