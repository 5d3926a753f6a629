/** Decap's phrases: groups of phrases, or the phrase itself. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's own Chinese says in a way that only developers understand. */
const MENDED: Phrases = {
  app: { header: { workflow: '审核' } },
  collection: { sidebar: { collections: '栏目' } },
  mediaLibrary: {
    mediaLibrary: {
      onDelete: '确定删除这个文件吗？',
      fileTooLarge: '文件太大，最大可以上传 %{size} kB。',
    },
    mediaLibraryModal: {
      deleting: '正在删除……',
      noAssetsFound: '还没有文件，请点“上传”',
      noImagesFound: '还没有图片，请点“上传”',
    },
  },
  editor: {
    editor: {
      onLeavePage: '有还没保存的修改。现在离开，下次打开这一篇时可以恢复。确定离开吗？',
    },
    editorControlPane: {
      widget: { regexPattern: '%{fieldLabel}：%{pattern}' },
    },
    editorToolbar: {
      backCollection: '正在写：%{collectionLabel}',
      deployButtonLabel: '查看网页',
      deployPreviewButtonLabel: '查看网页',
    },
    editorWidgets: {
      markdown: {
        linkPrompt: '链接的网址',
        addComponent: '插入图片、脚注',
        richText: '所见即所得',
        markdown: '源码',
      },
    },
  },
  ui: {
    errorBoundary: {
      details: '程序出了故障，请把下面的内容告诉维护网站的人：',
      reportIt: '（英文报告页面）',
    },
    settingsDropdown: { logOut: '退出' },
    toast: {
      missingRequiredField: '有必填的栏目没有填，请看标红的地方。',
      onBackendDown: '后台服务中断了，请稍后再试：%{details}',
      onLoggedOut: '登录已经过期。请先把写好的文字复制一份，再重新登录。',
    },
  },
  workflow: { workflow: { workflowHeading: '审核进度', newPost: '新建' } },
};

/** What Decap's own Chinese lacks altogether; a test compares with its English. */
const LACKING: Phrases = {
  auth: { loginWithForgejo: '使用 Forgejo 登录' },
  collection: {
    collectionTop: { viewAsList: '按列表查看', viewAsGrid: '按卡片查看' },
    entries: { unpublishedHeader: '还没发布的' },
  },
  editor: {
    editorControl: { field: { widgetLabel: '%{widgetLabel}栏' } },
    editorControlPane: {
      widget: {
        rangeMin: '“%{fieldLabel}”至少要有%{minCount}项',
        rangeMax: '“%{fieldLabel}”最多%{maxCount}项',
      },
    },
    editorInterface: { toggleNotes: '打开/关闭批注' },
    editorNotesPane: {
      title: '批注',
      emptyState: '还没有批注。可以在下面写第一条。',
      addNote: '加批注',
      addPlaceholder: '写一条批注……',
      editPlaceholder: '修改批注……',
      save: '保存',
      cancel: '取消',
      edit: '修改',
      delete: '删除',
      resolve: '标为已处理',
      unresolve: '改回未处理',
      confirmDelete: '确定删除这条批注吗？',
      shortcut: '提示：按 Ctrl+Enter 可以直接加上批注',
    },
    editorToolbar: {
      statusInfoTooltipDraft: '这一篇还是草稿。写好以后，把状态改为“审核中”，就交给审核的人。',
      statusInfoTooltipInReview: '这一篇正在审核，不用再做什么；审核期间仍然可以修改。',
    },
    editorWidgets: {
      markdown: {
        strikethrough: '删除线',
        toggleMode: { rich: '切换到所见即所得', markdown: '切换到源码' },
      },
      image: { chooseMultiple: '选择图片', addMore: '再加图片', removeAll: '移除全部图片' },
      file: { chooseMultiple: '选择文件', addMore: '再加文件', removeAll: '移除全部文件' },
      datetime: { setToNow: '把“%{fieldLabel}”设为现在' },
      list: { addType: '新增%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: '关闭' } },
  ui: {
    settingsDropdown: { account: '账户菜单' },
    toast: {
      noteAdded: '批注已加上',
      onFailToAddNote: '批注没有加上：%{details}',
      noteUpdated: '批注已修改',
      onFailToUpdateNote: '批注没有改成：%{details}',
      noteDeleted: '批注已删除',
      onFailToDeleteNote: '批注没有删掉：%{details}',
      noteResolved: '批注已标为处理完',
      noteReopened: '批注已改回未处理',
      onFailToToggleNote: '批注的状态没有改成：%{details}',
    },
  },
};

/**
 * Decap's own Chinese with ours over it.
 * @param steps - names of the three columns of unpublished work, see `columnNames`
 */
export function chinese(
  theirs: Phrases,
  steps?: { draft: string; pending_review: string; pending_publish: string },
): Phrases {
  const ours = merge(merge(theirs, LACKING), MENDED);
  if (!steps) return ours;
  const { draft, pending_review: inReview, pending_publish: ready } = steps;
  const kept = `文字和图片都留着，回到“${draft}”一栏，要重新送审。`;
  const leave = '如果想给读者留一条说明，请点“取消”，改填表单末尾的“撤回”。';
  return merge(ours, {
    editor: {
      editor: {
        onPublishingNotReady: `要先走到“${ready}”这一步才能发布。`,
        onUnpublishing: `确定撤下这一篇吗？网页会打不开，${kept}${leave}`,
        onDeletePublishedEntry: `确定删除已发布的这一篇吗？网页会打不开，${kept}真的不要了，再到那里删除一次。${leave}`,
      },
      editorToolbar: {
        draft,
        inReview,
        ready,
        unpublish: '撤下',
        unpublishing: '正在撤下……',
        statusInfoTooltipDraft: `这一篇还是草稿。写好以后，把状态改为“${inReview}”，就交给审核的人。`,
        statusInfoTooltipInReview: `这一篇正在审核，不用再做什么。现在改动文字，会回到“${draft}”，要重新送审。`,
      },
    },
    ui: { toast: { entryUnpublished: '内容已撤下' } },
    workflow: {
      workflowList: {
        draftHeader: draft,
        inReviewHeader: inReview,
        readyHeader: ready,
        onPublishingNotReadyEntry: `要先把卡片移到“${ready}”一栏才能发布。`,
      },
    },
  });
}

function merge(under: Phrases, over: Phrases): Phrases {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    merged[key] =
      typeof value === 'object' && typeof below === 'object' ? merge(below, value) : value;
  }
  return merged;
}
