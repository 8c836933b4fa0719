using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CrediCare.Web.Startup;

/// <summary>What the form reader says about values it could not read, in the reader's language.</summary>
internal static class LocalisationBindingMessages
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Say("ValueInvalid", value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say("ValueInvalid", value));
        messages.SetValueIsInvalidAccessor(value => Say("ValueInvalid", value));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("ValueUnknown"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("ValueUnknown"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("ValueMissing"));
        messages.SetMissingKeyOrValueAccessor(() => Say("ValueMissing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("BodyMissing"));
        messages.SetValueMustNotBeNullAccessor(_ => Say("ValueMissing"));
        messages.SetValueMustBeANumberAccessor(name => Say("FieldMustBeNumber", name));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("MustBeNumber"));
    }

    private static string Say(string key, params ReadOnlySpan<object?> words) =>
        TextSource<ValidationText>.Get(key, PortalFormat.Current.Language, words);
}
