namespace CrediCare.Web.Startup;

/// <summary>A setting with which the portal must not start; the message names the key and what is allowed.</summary>
public sealed class SettingRefusedException(string message) : Exception(message);
