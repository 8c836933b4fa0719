using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.TagHelpers;

/// <summary>
/// Where a field stands in its form: by the order its properties are declared in, which is the order they are asked in.
/// Messages about no field come first, unknown fields last.
/// </summary>
internal static class FieldOrder
{
    public static int Of(string name, ModelMetadata form)
    {
        if (name.Length == 0)
            return -1;
        // The page's own model, or a form inside it when the fields are posted without its prefix.
        var direct = PositionIn(form, name);
        return direct
            ?? form.Properties.Select(inner => PositionIn(inner, name)).FirstOrDefault(position => position is not null)
            ?? int.MaxValue;
    }

    private static int? PositionIn(ModelMetadata form, string name)
    {
        var first = name.Split('.', '[')[0];
        for (var i = 0; i < form.Properties.Count; i++)
        {
            if (!string.Equals(form.Properties[i].PropertyName, first, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = name.Length > first.Length && name[first.Length] == '.' ? name[(first.Length + 1)..] : null;
            return (i * MostInner) + (rest is null ? 0 : PositionIn(form.Properties[i], rest) ?? 0);
        }
        return null;
    }

    private const int MostInner = 1_000;
}
