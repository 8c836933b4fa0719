using System.ComponentModel.DataAnnotations;
using CrediCare.Domain.Amounts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.TagHelpers;

/// <summary>Chooses how a property is filled in when the page does not say.</summary>
internal static class FieldTypes
{
    public static FieldType Of(ModelMetadata property)
    {
        var type = property.UnderlyingOrModelType;
        if (type == typeof(Money))
            return FieldType.Amount;
        if (type == typeof(DateOnly))
            return FieldType.Date;
        if (type == typeof(bool))
            return FieldType.Checkbox;
        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type))
            return FieldType.File;
        if (type == typeof(int) || type == typeof(long))
            return FieldType.Digits;
        return property.DataTypeName switch
        {
            nameof(DataType.Password) => FieldType.Password,
            nameof(DataType.EmailAddress) => FieldType.Email,
            nameof(DataType.PhoneNumber) => FieldType.Phone,
            nameof(DataType.MultilineText) => FieldType.TextArea,
            _ => property.ValidatorMetadata.OfType<EmailAddressAttribute>().Any() ? FieldType.Email : FieldType.Text,
        };
    }
}
