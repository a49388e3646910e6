namespace WorkSpacesProvider.Aws;

public static class UserSettingActionEnum
{
    public const string ClipboardCopyFromLocalDevice = "CLIPBOARD_COPY_FROM_LOCAL_DEVICE";
    public const string ClipboardCopyToLocalDevice = "CLIPBOARD_COPY_TO_LOCAL_DEVICE";
    public const string PrintingToLocalDevice = "PRINTING_TO_LOCAL_DEVICE";
    public const string SmartCard = "SMART_CARD";
}
